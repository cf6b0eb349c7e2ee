# Refused: assign to dict.
{} = 1

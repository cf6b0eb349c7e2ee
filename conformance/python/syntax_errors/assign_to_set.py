# Refused: assign to set.
{a} = 1

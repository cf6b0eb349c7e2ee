# Refused: async alone.
async x = 1

# Refused: await outside function.
await x

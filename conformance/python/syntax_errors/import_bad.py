# Refused: import bad.
import

# Refused: keyword import.
import class

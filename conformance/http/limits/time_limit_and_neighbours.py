# A slow function is fine within its time; a sleeping one does not delay others.
FUNCTIONS = {"sleep": "def main():\n    time.sleep(0.3)\n    return 'slept'\n", "fast": "def main():\n    return 'fast'\n"}
STEPS = [
    call("sleep", result="slept"),
    call("fast", result="fast"),
]

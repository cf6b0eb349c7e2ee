# Percent flags and widths.
def attempt(f, *v):
    try: print(repr(f % v))
    except Exception as e: print(repr(f), type(e).__name__, e)
for conv in 'dxoXeEfFgGsrac':
    for flags in ('', '-', '+', ' ', '0', '#', '-0', '+ ', '#0', '0+', '- #'):
        for width in ('', '8', '12.3', '.0', '.5', '.', '1.'):
            f = '%' + flags + width + conv
            attempt(f, 65); attempt(f, -65 if conv != 'c' else 'q')

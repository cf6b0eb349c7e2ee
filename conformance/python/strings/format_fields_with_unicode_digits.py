# Format fields with unicode digits.
print('{\u0661}'.format('a', 'b'), '{\uff10:\u0665>3}'.format('x'))
for f in ('{\u0661}', '{\u0662}', '{0[\u0661]}', '{\u00b2}', '{1\u0661}'):
    try: print(f.format('a', 'b'))
    except Exception as e: print(type(e).__name__, ascii(str(e)))

# Literal forms of strings.
print('a' "b" '''c''' """d""", r'\n', R"\t", b'x' rb'\y', u'u', f'{1}' 'x{}' rf'\{2}', F'{3}' fR'\{4}', Rb'\z' bR'\w')
print('\a\b\f\v\r\n\t\\\'\"\0\x41\u00e9\U0001F600\N{LATIN SMALL LETTER A}\101\7'.encode('unicode_escape'))
print('line \
continued', '''two
lines''', 'tab	inside', "it's", 'say "hi"', '\'', "\"")
print(b'\a\x00\377\\', br'\x00', b'a\
b', b'''q
r''')
print(len('\
'), len(''''''), repr('''' '''), repr("""" """), '' '' == '', len(r'\''), r'\\'[1:])
x = ('one'
     'two'  # comment
     f'{"three"}')
print(x, 'a' 'b' * 2, ('a' 'b') * 2)
def doc(): 'docstring' 'joined'
def nodoc(): f'not'
def bdoc(): b'not'
print(doc.__doc__, nodoc.__doc__, bdoc.__doc__)
class D:
    """class doc"""
    def m(self):
        r'''raw \n'''
print(D.__doc__, D.m.__doc__)
print('\u00e9' == 'é', 'e\u0301' == 'é', '\ud83d\ude00' == '\U0001F600', len('\ud83d\ude00'))

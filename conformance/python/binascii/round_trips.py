# Each pair of functions over every byte value and many lengths gives back what went in.
import binascii

data = bytes(range(256))
print(binascii.unhexlify(binascii.hexlify(data)) == data, binascii.a2b_base64(binascii.b2a_base64(data)) == data, binascii.a2b_qp(binascii.b2a_qp(data, istext=False)) == data, binascii.a2b_qp(binascii.b2a_qp(data, quotetabs=True, istext=False)) == data)
for n in range(46):
    piece = bytes((i * 7 + n) % 256 for i in range(n))
    assert binascii.a2b_uu(binascii.b2a_uu(piece)) == piece, n
    assert binascii.a2b_base64(binascii.b2a_base64(piece, newline=False)) == piece, n
    assert binascii.unhexlify(binascii.hexlify(piece, "-", 3).replace(b"-", b"")) == piece, n
print(binascii.b2a_qp(data[32:127]), binascii.b2a_uu(data[:45]), binascii.crc32(data), binascii.crc_hqx(data, 0))

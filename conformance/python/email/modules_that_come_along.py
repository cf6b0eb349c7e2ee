# Importing one part of the package makes those reachable that it needs.
import email.mime.text

print(email.encoders.encode_base64.__name__, email.charset.Charset.__name__, email.header.Header.__name__, email.errors.MessageError.__name__)
part = email.mime.text.MIMEText("é")
email.encoders.encode_7or8bit(part)
print(part["Content-Transfer-Encoding"])

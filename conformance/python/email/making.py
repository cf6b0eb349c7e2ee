# Messages made with EmailMessage and with the MIME classes, and headers with encoded words.
from email.message import EmailMessage, Message
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
import email, email.policy
m=EmailMessage(); m['Subject']='Hé llo wörld '*10; m['From']='Ann Å <a@x.org>'; m['To']='b@x.org, c@x.org'
m.set_content('plain text é\n'); 
print(m.as_string())
m.add_alternative('<p>hi</p>', subtype='html'); m.add_attachment(b'data\x00', maintype='application', subtype='octet-stream', filename='f é.bin')
text = m.as_string(); import re; print(re.sub(r'=====[0-9=]*', 'BB', text))
m=EmailMessage(); m['Subject']='a '*60; m['X-Long']='x'*100; m['Date']='Mon, 01 Jan 2024 00:00:00 +0000'; m.set_content('a'*100+'\n')
print(m.as_string())
m=EmailMessage(); m['To']=', '.join(f'Person {i} <p{i}@example.com>' for i in range(8)); m.set_content('x'*1200+'\né'); print(m.as_string())
m=MIMEText('é text','plain','utf-8'); m['Subject']='Hé llo'; print(m.as_string())
m=MIMEText('abc'); m['Subject']='word '*40; print(m.as_string())
p=MIMEMultipart(boundary='BB'); p['Subject']='s'; p.attach(MIMEText('one')); p.attach(MIMEApplication(b'123')); print(p.as_string())
from email.header import Header, decode_header, make_header
h=Header('Hellö wörld '*10,'utf-8',header_name='Subject'); print(h.encode()); print(decode_header(h.encode())[:2]); print(str(make_header(decode_header('=?utf-8?q?H=C3=A9?= there =?utf-8?b?w6k=?='))))
print(decode_header('=?utf-8?q?H=C3=A9?= there'))

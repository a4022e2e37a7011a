"""Puts entries into a domain that is not running, as samba-tool does, but all at once: fill.py smb.conf sam.ldb entries.ldif domain principal"""
import sys

import ldb
from samba.auth import system_session
from samba.param import LoadParm
from samba.samdb import SamDB

configuration, database, ldif, domain, principal = sys.argv[1:]
AT_A_TIME = 500

settings = LoadParm()
settings.load(configuration)
settings.set("dsdb:schema update allowed", "yes")
sam = SamDB(url=database, lp=settings, session_info=system_session())

# What Exchange adds to the schema, as far as accounts need it ([MS-ADSC] has no part of it: the object ids are made up).
schema = "CN=Schema,CN=Configuration," + domain
sam.add_ldif(f"""
dn: CN=ms-Exch-Recipient-Type-Details,{schema}
objectClass: attributeSchema
attributeID: 1.3.6.1.4.1.32473.1.1
lDAPDisplayName: msExchRecipientTypeDetails
attributeSyntax: 2.5.5.16
oMSyntax: 65
isSingleValued: TRUE
searchFlags: 1

dn: CN=ms-Exch-Delegate-List-Link,{schema}
objectClass: attributeSchema
attributeID: 1.3.6.1.4.1.32473.1.2
lDAPDisplayName: msExchDelegateListLink
attributeSyntax: 2.5.5.1
oMSyntax: 127
oMObjectClass:: KwwCh3McAIVK
isSingleValued: FALSE
linkID: 41000
""")
sam.set_schema_update_now()
sam.modify_ldif(f"""
dn: CN=User,{schema}
changetype: modify
add: mayContain
mayContain: msExchRecipientTypeDetails
mayContain: msExchDelegateListLink
""")
sam.set_schema_update_now()

# Kerberos asks for a service by the address it is reached at.
sam.modify_ldif(f"""
dn: CN=DC1,OU=Domain Controllers,{domain}
changetype: modify
add: servicePrincipalName
servicePrincipalName: {principal}
""")

sam = SamDB(url=database, lp=settings, session_info=system_session(), options=["batch_mode:1"])
with open(ldif, encoding="utf-8") as file:
    entries = list(sam.parse_ldif(file.read()))
for start in range(0, len(entries), AT_A_TIME):
    sam.transaction_start()
    for change, entry in entries[start:start + AT_A_TIME]:
        if change == ldb.CHANGETYPE_MODIFY:
            sam.modify(entry)
        else:
            sam.add(entry)
    sam.transaction_commit()

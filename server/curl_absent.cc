// Stand-ins for the libraries of protocols that libcurl.a knows and this program doesn't use.
//
// Debian's archive is built with SSH, LDAP, RTMP, Kerberos, HTTP/2 and more. Linking it as a shared
// library would load two dozen others at each start and tie the program to where they are
// installed; half of them have no archive. Every transfer restricts itself to http(s) or smtp(s),
// HTTP/1.1, and password mechanisms (curl_pool.cc), so that none of these is reached beyond
// curl_global_init(), which is content with 0. May include: nothing.
// Invariant: curl_absent.def lists exactly what the linker misses; it says so when curl changes.
#define ABSENT(name, answer) \
  extern "C" long name();    \
  long name() { return answer; }
#include "server/curl_absent.def"
#undef ABSENT

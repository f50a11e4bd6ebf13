// The CommonMark parser: Debian's libcmark-dev, Homebrew's cmark.
#if __has_include(<cmark.h>)
#include <cmark.h>
#else
#error "libcmark is missing: install libcmark-dev (apt-get), cmark-devel (dnf) or cmark (brew), then build again"
#endif

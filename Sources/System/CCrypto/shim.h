#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

// Swift does not see macros that are expressions.
static const int PUBLIC_KEY_SELECTION = EVP_PKEY_PUBLIC_KEY;

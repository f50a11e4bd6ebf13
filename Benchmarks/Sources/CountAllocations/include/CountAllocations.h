#pragma once
#include <stdint.h>

/// How many blocks of memory this process has asked for; 0 where they cannot be counted.
uint64_t count_allocations(void);

# SPDX-License-Identifier: Apache-2.0
"""The stories that scripts/year.py tells."""

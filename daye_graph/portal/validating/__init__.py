"""Holds a portal bundle against all that it must be: any folder, also a damaged one.

A check is a module; `checking.ALL_CHECKS` lists them. Nothing here trusts what it
reads: a file that can't be read is a problem of one check and left out by the others.
"""

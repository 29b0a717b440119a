"""Comments in data of no known form: the values of JSON, of a page's script, of a table.

:mod:`fields` says what objects of such data say, :mod:`column_names` the same of tables, :mod:`finding` which objects
are comments and what they are about, :mod:`threads` makes threads of them.
"""

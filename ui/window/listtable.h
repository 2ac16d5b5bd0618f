// The look and the keys of a table that is a list: one row is chosen, Tab leaves it.
#pragma once

class QTableView;

namespace quaderno
{

// Nothing of the table's model, name or columns; callers may change what is special to theirs afterwards.
void makeList(QTableView &table);

} // namespace quaderno

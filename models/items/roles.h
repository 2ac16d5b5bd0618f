// Roles that the item models share.
#pragma once

#include <Qt>

namespace quaderno
{

enum ItemRole {
    CellValueRole = Qt::UserRole + 1, // double; invalid when missing
    StatusRole,                       // letter of ObsStatus as QString; empty: never entered
    IsRecordedRole,                   // bool: taken from print
    IsMeanRole,                       // bool: the mean row
    IsMissingRole,                    // bool: no value, for a reason or never entered
    RefAreaRole,                      // int: index of the zone, kAggregateArea for the mean
    YearRole,                         // int: 0 when the cell has none
    GroupRole,                        // QString, of a horizontal header section: its spanning head
    IsRelevantRole,                   // bool: the question applies to this zone and year
    VariableRole,                     // int: index of the variable, in the questionnaire
    DraftRole,                        // QString: unreadable text kept for the user
    MessageRole,                      // QString: why the draft was refused, or a bound that the value breaks
    ReasonRole                        // QString: key of the missing reason
};

} // namespace quaderno

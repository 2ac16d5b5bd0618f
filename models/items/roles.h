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
    SortRole,                         // a number or a text that orders a column of a list
    SortValueRole,     // double; of a choice 1 where it holds, 0 where not; invalid when missing
    IsChangedRole,     // bool: an answer behind the cell was replaced or removed
    FindingsRole,      // QStringList: open findings about an answer behind the cell
    IsMarkedRole,      // bool: changed, or with an open finding
    MeanTextRole,      // QString: the mean beside the zone's value
    GroupRole,         // QString, of a horizontal header section: its spanning head
    IsRelevantRole,    // bool: the question applies to this zone and year
    VariableRole,      // int: index of the variable, in the questionnaire
    DraftRole,         // QString: unreadable text kept for the user
    MessageRole,       // QString: why the draft was refused, or what is wrong with the value
    ReasonRole,        // QString: key of the missing reason
    NoteRole,          // QString: the author's words beside an answer
    ForLaterRole,      // bool: flagged to come back to
    ReadAsRole,        // QString: how the last text was read, where it was not as typed
    NotApplicableRole, // QString: why the question does not apply; empty: it does
    RemarksRole,       // QString: what the Region remarked on the question, a line each
    CanConfirmRole,    // bool: last year's answer may be confirmed
    BelowLineRole,     // bool: a finding below the line at which work may stop
    NeedsReplyRole,    // bool: what was typed is neither stored nor tried again before the person decides
    AnswerStateRole    // int: AnswerState
};

// What there is to say of an answer before anything else, from least to most.
enum class AnswerState {
    None, // never entered
    Saved,
    WithNote,
    Qualified, // estimated, partial, imputed or doubtful
    Missing,   // for a reason
    ForLater,
    Explained, // a warning with its justification
    Warning,
    Error,
    Unreadable,
    Unsaved // the file has not taken it
};

} // namespace quaderno

// The way of a questionnaire from the zone to print: who may write in it, and the acts that move it on.
#pragma once

#include "data/language.h"
#include "storage/schema.h"

#include <QCoreApplication>

#include <set>

namespace quaderno
{

class DataSet;
struct JudgedFinding;

enum class Role { Coordinator, Officer, Reader };

// Who sits at the desk. A coordinator has one zone.
struct Desk {
    Role role = Role::Officer;
    QString zone = {}; // code
    bool operator==(const Desk &) const = default;
};

class QuestionnaireWay
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnaireWay)

public:
    // How many of these are no longer with their zones: "Published", or "Sent: 2, Published: 3" of several.
    // Empty for none.
    [[nodiscard]] static QString handedOver(const DataSet &dataSet, const std::set<QuestionnaireKey> &keys);

    // "2 answers corrected since version 1.0"; empty while a published questionnaire is as it was printed,
    // and of any other.
    [[nodiscard]] static QString corrections(const DataSet &dataSet, QuestionnaireKey key);

    // Why the person at `desk` cannot write in the questionnaire, as a sentence; empty when it is open.
    [[nodiscard]] static QString lock(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key);
    // The same of a file that can be written in: what closes the questionnaire itself.
    [[nodiscard]] static QString closure(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key);
    // Whether the lock is one that the person may take away. What is published stays so: the Region corrects
    // it as it is.
    [[nodiscard]] static bool canReopen(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key);

    // Each is one undoable step.
    // Handed over to the Region; with a request for help, to be cleared up.
    [[nodiscard]] static Act send(const DataSet &dataSet, QuestionnaireKey key, const QString &helpWanted);
    [[nodiscard]] static Act reopen(const DataSet &dataSet, QuestionnaireKey key);
    // The Region looks at what was handed over.
    [[nodiscard]] static Act takeInReview(const DataSet &dataSet, QuestionnaireKey key);
    // Back to the zone, which may write again; `words` say what is asked of it as a whole.
    [[nodiscard]] static Act sendBack(const DataSet &dataSet, QuestionnaireKey key, const QString &words);
    [[nodiscard]] static Act approve(const DataSet &dataSet, QuestionnaireKey key);
    // Which of the three the officer may do now.
    [[nodiscard]] static bool canTakeInReview(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key);
    [[nodiscard]] static bool canSendBack(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key);
    [[nodiscard]] static bool canApprove(const DataSet &dataSet, const Desk &desk, QuestionnaireKey key);
    // A remark to the zone, or a telephone call that is put on record.
    [[nodiscard]] static Act addRemark(const DataSet &dataSet, QuestionnaireKey key, const Remark &remark);
    // The Region lets a finding stand for the reason in `words`; a note may go with it.
    [[nodiscard]] static Act accept(const JudgedFinding &finding, const QString &words,
                                    const std::optional<TableNote> &note = {});
    // The finding is open again; a note that went with it stays until it is deleted.
    [[nodiscard]] static Act withdrawAcceptance(const JudgedFinding &finding);
    // Every question that asks about the service cannot have an answer.
    [[nodiscard]] static Act serviceAbsent(const DataSet &dataSet, QuestionnaireKey key);
    // The zone does not answer that year; what it had answered is kept and not counted.
    [[nodiscard]] static Act notInSurvey(const DataSet &dataSet, QuestionnaireKey key);
};

} // namespace quaderno

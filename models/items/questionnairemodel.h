// One questionnaire as an item model: one row per variable in catalogue order. Setting the answer commits it.
#pragma once

#include "analysis/answers.h"
#include "analysis/checksummary.h"
#include "analysis/historylines.h"
#include "analysis/listedfindings.h"
#include "analysis/questionnaireway.h"
#include "data/numberformat.h"
#include "files/typedwords.h"
#include "items/roles.h"
#include "storage/dataset.h"
#include "storage/unsavedanswers.h"

#include <QAbstractTableModel>

#include <set>

namespace quaderno
{

class QuestionnaireModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LabelColumn,
        AnswerColumn,
        UnitColumn,
        PreviousColumn,
        ChangeColumn,
        StateColumn,
        ColumnCount
    };

    // `dataSet` must outlive the model.
    explicit QuestionnaireModel(DataSet &dataSet, QObject *parent = nullptr);

    // Shows the questionnaire of another zone and year: the model is reset.
    void setSubject(int refArea, int year);
    void setLanguage(Language language);
    // Who fills it in: decides whether it can be written in.
    void setDesk(const Desk &desk);
    // Why it cannot be written in; empty when it can.
    [[nodiscard]] QString lock() const;
    [[nodiscard]] QuestionnaireKey key() const { return {m_refArea, m_year}; }
    [[nodiscard]] int refArea() const { return m_refArea; }
    [[nodiscard]] int year() const { return m_year; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    // AnswerColumn, EditRole: the text as typed (for choices, their codes separated by commas). False:
    // nothing is stored, and MessageRole says why. A text that cannot be read is kept as a draft; an answer
    // that the file does not take, of whatever kind, stands in its cell all the same and is tried again: see
    // UnsavedAnswers.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    // Stores the answer as missing for a reason of the catalogue; false when it could not be stored.
    bool setMissing(int row, const QString &reason, const QString &note = {});
    // The same for every question of a section that applies and has no answer yet: one step.
    bool setMissingInSection(int section, const QString &reason, const QString &note = {});
    // Removes the answer: never entered.
    bool clearAnswer(int row);
    // An answer with the words beside it and how sure it is, and the version that it has in the file.
    struct Noted {
        std::optional<Observation> answer = {};
        qint64 version = 0;
    };
    [[nodiscard]] Noted noted(int row) const;
    // The same as a half-typed note was begun over; where there is none, as it stands.
    [[nodiscard]] Noted typedNoteBasis(int row) const;
    // Stores an answer with other words beside it, or another certainty, over that version.
    bool setNote(int row, const Observation &answer, qint64 version);
    // "2.650, estimated: “the new ones included”".
    [[nodiscard]] QString notedText(int row, const std::optional<Observation> &answer) const;
    // Who made the present version, and when.
    [[nodiscard]] Change lastChange(int row) const { return m_dataSet.lastChange(keyOf(row, m_year)); }
    // Waits to be stored, so that nothing can be said over what it stands.
    [[nodiscard]] bool isWaiting(int row) const { return unsaved(row) != nullptr; }
    // What others have stored since the last look.
    void follow() { (void)m_dataSet.follow(); } // not to be had now: the write will say why
    // Last year's answer for a structural question.
    [[nodiscard]] bool canConfirm(int row) const;
    bool confirmPrevious(int row);
    void setForLater(int row, bool isForLater);
    // The first key in a field: what is stored now is what its answer will have been made over.
    void beginTyping(int row)
    {
        m_typing = keyOf(row, m_year);
        m_bases.try_emplace(*m_typing, baseOf(*m_typing));
    }
    // Answered another way than by what was typed.
    void endTyping(int row)
    {
        m_typing.reset();
        m_bases.erase(keyOf(row, m_year));
    }
    // The field is gone, and what was typed in it was left there.
    void leaveTyping() { m_typing.reset(); }
    // The version that stood there when that key was pressed; that of now where none was.
    [[nodiscard]] qint64 baseOf(ObsKey cell) const;
    // What is being typed, kept on disk against the worst; tells nobody.
    void keepTyped(int row, const QString &text);
    // The same for the words beside an answer, until setNote().
    void keepTypedNote(int row, const QString &note, std::optional<qint64> version = {});
    [[nodiscard]] QString typedNote(int row) const;
    // Takes away the text and the unsaved answer that were left here; what is stored stays as it is.
    bool clearDraft(int row);
    // Stores what was left here, in the place of what others have stored meanwhile.
    bool storeHeld(int row);
    // The field that the person is in.
    void savePlace(int row);

    // What the checks say of it, by weight; without what is not asked before the last page (isAskedYet).
    [[nodiscard]] const std::vector<JudgedFinding> &findings() const { return m_findings; }
    // Why a warning stands all the same; an empty text takes it back.
    bool explain(const Finding &finding, const QString &text);
    // An explanation that waits to be stored; nullopt: none does.
    [[nodiscard]] std::optional<QString> unsavedExplanation(const Finding &finding) const
    {
        return m_dataSet.unsaved().explanation(key(), finding.key);
    }

    // Where what is typed about this questionnaire in `dialog` is kept meanwhile; `about` tells those of one
    // dialog apart: a question, a finding.
    [[nodiscard]] TypedWords typedWords(const QString &dialog, const QString &about = {}) const;

    // What the last page shows before the questionnaire is sent.
    struct Pending {
        enum class Kind { Unsaved, Unreadable, Error, Blank, Warning, ForLater, Explained, Missing };
        Kind kind = Kind::Missing;
        int row = 0;
        QString text = {};
        // It holds the sending back; asking for help is the way out.
        [[nodiscard]] bool isHindrance() const
        {
            return kind == Kind::Unsaved || kind == Kind::Unreadable || kind == Kind::Error ||
                   kind == Kind::Blank;
        }
        bool operator==(const Pending &) const = default;
    };
    // By kind, each in the order of the form.
    [[nodiscard]] std::vector<Pending> pending() const;
    // Each act below that fails, or that may not be done here now, has told so by writeFailed().
    // Hands it over; with words, as a request for help.
    Outcome send(const QString &helpWanted);
    Outcome reopen();
    [[nodiscard]] bool canReopen() const;
    // Every year of the zone is in print: nothing is left to fill in.
    [[nodiscard]] bool isAllPublished() const;
    // It has left the zone's hands.
    [[nodiscard]] bool isSent() const { return isHandedOver(m_dataSet.questionnaire(key()).state); }

    // The Region's part.
    [[nodiscard]] bool canTakeInReview() const;
    [[nodiscard]] bool canSendBack() const;
    [[nodiscard]] bool canApprove() const;
    [[nodiscard]] bool canRemark() const;
    Outcome takeInReview();
    Outcome sendBack(const QString &words);
    // As it was at that moment of the data set.
    Outcome approve(std::optional<qint64> madeAt = {});
    // To the zone: on a question, or on the questionnaire as a whole.
    Outcome addRemark(std::optional<int> row, const QString &text);
    // Puts a telephone call on record: about a question, or the questionnaire as a whole. What is changed in
    // this questionnaire from now on has it as its source.
    Outcome noteCall(const QString &person, const QString &text, std::optional<int> row = std::nullopt);
    // Parallel to the checks of the catalogue.
    [[nodiscard]] std::vector<CheckSummary> checkSummaries() const;
    // A finding of this questionnaire is let stand, in the Region's words; with a note under a table.
    Outcome accept(const ListedFinding &finding, const QString &words, const std::optional<TableNote> &note);
    Outcome withdrawAcceptance(const ListedFinding &finding);
    // "call:Maria Rossi" after such a call; else empty.
    [[nodiscard]] QString callSource(QuestionnaireKey key) const;
    // "Rossi, 14/03/2013: …", oldest first: of a question, or of the questionnaire as a whole.
    [[nodiscard]] QStringList remarks(std::optional<int> row,
                                      std::optional<Remark::Kind> kind = std::nullopt) const;
    // Those of all questions, each after its question.
    [[nodiscard]] QStringList fieldRemarks(Remark::Kind kind) const;

    // The whole questionnaire in one step.
    bool setServiceAbsent();
    bool setNotInSurvey();
    // Zone, year, state, and the day it is due: "Elba · 2012 · in progress · to be sent by 31/03/2013".
    [[nodiscard]] QString wayText() const;

    // Newest first; empty when it cannot be read, which writeFailed() has told.
    [[nodiscard]] std::vector<HistoryLine> history(int row, Language language);

    [[nodiscard]] AnswerCount answerCount(std::optional<int> section = {}) const;
    // A section in one mark: unreadable, wrong, to be explained or flagged for later while something in it
    // waits, saved when it is complete.
    [[nodiscard]] AnswerState sectionState(int section) const;
    // Those that the person at this desk may give for a missing answer, each with its digit.
    [[nodiscard]] std::vector<std::pair<int, MissingReason>> missingReasons() const;
    // The indicators that follow from the answers of a section and those before it, as they are shown while
    // they change.
    struct LiveIndicator {
        QString label = {};
        QString value = {};    // with its unit; empty: not to be computed yet
        QString previous = {}; // last year's
        QString mean = {};     // of the zones, last year
        bool operator==(const LiveIndicator &) const = default;
    };
    [[nodiscard]] std::vector<LiveIndicator> liveIndicators(int section) const;
    // The row where work stopped, or the first without an answer.
    [[nodiscard]] int placeOfWork() const;

Q_SIGNALS:
    // A write that did not reach the disk and will not be tried again; the message says why and what to do.
    void writeFailed(const QString &message);
    // The questionnaire has been locked or opened.
    void lockChanged();
    void findingsChanged();
    // Its state, or the day it is due.
    void wayChanged();

private:
    [[nodiscard]] ObsKey keyOf(int row, int year) const { return {m_refArea, year, row}; }
    [[nodiscard]] const Variable &variable(int row) const;
    // What is stored, or waits to be.
    [[nodiscard]] std::optional<Observation> observation(int row, int year) const;
    [[nodiscard]] std::optional<Observation> stored(ObsKey cell) const;
    [[nodiscard]] const UnsavedAnswer *unsaved(int row) const;
    [[nodiscard]] QString typedText(int row) const;
    // A reason that was chosen and neither stored nor left before the program ended; nullopt: none.
    [[nodiscard]] std::optional<Observation> chosenReason(int row) const;
    [[nodiscard]] bool needsReply(int row) const;
    [[nodiscard]] bool isTypedOver(int row) const;
    [[nodiscard]] QString chosenReasonMessage(int row) const;
    // The same, but for what is being typed just now: nothing is wrong with that yet.
    [[nodiscard]] QString leftText(int row) const;
    [[nodiscard]] QString unsavedMessage(int row) const;
    [[nodiscard]] QString overtakenMessage(const ObservationEdit &edit) const;
    [[nodiscard]] QVariant answer(int row, int role) const;
    [[nodiscard]] QString answerText(int row, int year) const;
    [[nodiscard]] QVariant previous(int row, int role) const;
    [[nodiscard]] bool isRelevant(int row) const;
    [[nodiscard]] QString changeText(int row) const;
    [[nodiscard]] AnswerState answerState(int row) const;
    [[nodiscard]] QString stateText(int row) const;
    [[nodiscard]] static QString certaintyName(ObsStatus status);
    [[nodiscard]] QString qualifiedText(const Observation &known) const;
    [[nodiscard]] QString messageOf(int row) const;
    [[nodiscard]] bool isToldElsewhere(int row) const;
    [[nodiscard]] QString draftMessage(int row, const QString &draft) const;
    [[nodiscard]] QString notApplicable(int row) const;
    [[nodiscard]] QString editLabel(int row, const std::optional<Observation> &observation) const;
    [[nodiscard]] bool isOddZero(int row, const Observation &answer) const;
    // `typed` is the text that the answer was read from.
    bool commit(int row, const std::optional<Observation> &observation, const QString &source = {},
                const QString &typed = {});
    bool commit(Act act, const QString &typed = {});
    void keepUnsaved(const Act &act, const Error &why, const QString &typed);
    void saveTyped(int row, const QString &text, const QString &note, qint64 base);
    void tellChanged(const QList<ObsKey> &keys);
    void tellQuestionnaire(const QList<QuestionnaireKey> &keys);
    // Runs the checks; the rows of which they say something else than before.
    [[nodiscard]] static int weightOf(AnswerState state);
    void takeFindings(std::vector<JudgedFinding> all);
    std::set<int> judge();
    // The heaviest finding that speaks of a row; nullptr when there is none.
    [[nodiscard]] const JudgedFinding *findingOf(int row) const;
    // `isAllowed`: at this desk, as the questionnaire stands now.
    Outcome handOn(bool isAllowed, Act act);
    Outcome failed(const Error &error);
    [[nodiscard]] std::vector<Remark> remarksInView() const;
    void tellRow(int row);

    DataSet &m_dataSet;
    NumberFormat m_format{Language::Italian};
    int m_refArea = 0;
    int m_year = 0;
    Desk m_desk;
    QString m_lock;
    std::vector<JudgedFinding> m_findings;
    std::vector<JudgedFinding> m_atLastPage;     // those that the last page has beside them
    std::vector<Remark> m_remarks;               // in view
    std::map<QuestionnaireKey, QString> m_calls; // who was on the telephone
    std::map<ObsKey, qint64> m_bases;            // of the cells that are being typed in
    std::optional<ObsKey> m_typing;              // in this one a key was the last thing that happened
    bool m_isCommitting = false;                 // the change that is told comes from here
    QHash<int, QString> m_readAs;                // by row, until another questionnaire is shown
};

} // namespace quaderno

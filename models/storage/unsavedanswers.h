// What a person has answered and the file has not taken: it belongs to its cell, whatever is in view, and is
// tried again by itself until it is stored. What was stored there meanwhile by somebody else is never
// written over.
#pragma once

#include "data/result.h"
#include "storage/schema.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <vector>

namespace quaderno
{

class DataSet;

struct UnsavedAnswer {
    ObservationEdit edit = {}; // what was to be stored, and the version that it was made over
    QString text = {};         // as a draft says it; empty where no text says it
    QString label = {};        // of its act: edits of one label are one act
    QString source = {};
    Error why = {}; // the last refusal
    // Another answer was stored meanwhile, or the questionnaire was closed: the person decides.
    bool isOvertaken = false;
    bool wasClosed = false; // when it was kept
};

// What a copy does not hold as the person has answered it.
struct SavedCopy {
    QStringList remarks = {}; // whole sentences
    bool holdsAll = true;     // at least as a text that is half typed
};

class UnsavedAnswers : public QObject
{
    Q_OBJECT

public:
    // Owned by `dataSet`.
    explicit UnsavedAnswers(DataSet &dataSet);

    // In the place of what was kept of the same cell, whose base it takes over.
    void keep(UnsavedAnswer answer);
    // An explanation that was not stored: an act without answers.
    void keep(Act act, const Error &why);
    // It is wanted no more, or was stored another way.
    void forget(ObsKey key);
    // The same of the findings that `act` explains.
    void forgetExplanations(const Act &act);
    // nullptr: nothing of this cell.
    [[nodiscard]] const UnsavedAnswer *at(ObsKey key) const;
    // The explanation of a finding that waits; nullopt: none does.
    [[nodiscard]] std::optional<QString> explanation(QuestionnaireKey key, const QString &finding) const;

    // Answers, explanations and half-typed texts that are not on disk, one for each cell and finding. All
    // that is told of how many there are, wait, are lost or are stored at last is this number, or a
    // difference of it.
    [[nodiscard]] int count() const;
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    [[nodiscard]] bool concern(QuestionnaireKey key) const;
    // Something waits for the file, and not only for the person to decide.
    [[nodiscard]] bool waitForFile() const;
    // Why the last of them was refused.
    [[nodiscard]] QString reason() const;

    // At once; true when nothing is left. Waits for nobody.
    bool tryAgain();
    // The data set with what it could not take, in another file.
    [[nodiscard]] Result<SavedCopy> saveCopy(const QString &target);

Q_SIGNALS:
    void changed(const QList<quaderno::ObsKey> &keys);
    // So many that had waited are in the file.
    void stored(int count);

private:
    // An explanation.
    struct UnsavedAct {
        Act act;
        Error why;
        Justification before = {}; // what it was to take the place of
        bool isOvertaken = false;
    };
    // With the code of a zone; the zone or year is removed.
    template <typename Waiting> using Placeless = std::vector<std::pair<QString, Waiting>>;

    void follow();
    [[nodiscard]] static QuestionnaireKey placeOf(const UnsavedAnswer &answer);
    [[nodiscard]] static QuestionnaireKey placeOf(const UnsavedAct &other);
    static void setArea(UnsavedAnswer &answer, int refArea);
    static void setArea(UnsavedAct &other, int refArea);
    template <typename Waiting>
    void settle(std::vector<Waiting> &waiting, Placeless<Waiting> &placeless) const;
    // Half-typed texts that no answer of the same cell waits with.
    [[nodiscard]] int bareTexts() const;
    [[nodiscard]] int barePlacelessTexts() const;
    [[nodiscard]] int placelessCount() const;
    [[nodiscard]] int overtakenCount() const;
    [[nodiscard]] std::vector<Act> acts() const;
    void storeAnswers();
    void storeOthers();
    [[nodiscard]] Outcome writeInto(DataSet &copy, SavedCopy &saved) const;
    [[nodiscard]] Justification stands(const UnsavedAct &other) const;
    [[nodiscard]] bool isOvertaken(const UnsavedAnswer &answer) const;
    void overtake();
    void overtakeOthers();
    void rememberZones();
    void followExtent();
    void refuse(const Error &why);

    DataSet &m_dataSet;
    std::vector<UnsavedAnswer> m_answers; // oldest first, one for each cell
    std::vector<UnsavedAct> m_others;
    Placeless<UnsavedAnswer> m_placeless;
    Placeless<UnsavedAct> m_placelessOthers;
    QStringList m_zones; // codes, in the order of the keys
    QTimer m_again;
};

} // namespace quaderno

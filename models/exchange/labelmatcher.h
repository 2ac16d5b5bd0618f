// Which question the words beside a value mean, in sheets that nobody made for this program.
#pragma once

#include "catalogue/catalogue.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace quaderno
{

// A question, or one of the answers that are ticked in a question of choices.
struct Target {
    int variable = 0;
    std::optional<int> choice = {};
    bool operator==(const Target &) const = default;
};

// The words of a label that count: lower case, no accents, no punctuation, no articles and prepositions, one
// space between them.
[[nodiscard]] QString normalisedLabel(QStringView label);

// A word of these without the ending that tells singular from plural.
[[nodiscard]] QString wordStem(const QString &word);

// The name of a zone, normalised, without what a zone is: "firenze" of "Zona distretto Firenze".
[[nodiscard]] QString bareZoneName(QStringView name);

// The normalised names of a choice in either language: its label, and that behind the question's, behind its
// group's, or behind both.
[[nodiscard]] QStringList choiceLabels(const Variable &variable, const Choice &choice);

// What a person has said a label means, by normalised label: the code of a variable ("users") or of a choice
// ("management.public_direct"), or nothing for a label that is no question. The caller keeps it.
using RememberedLabels = std::map<QString, QString>;

struct LabelMatch {
    std::optional<Target> target = {};
    std::vector<int> candidates =
        {};                  // variables that it might mean, the best first; where there is no target
    bool isIgnored = false;  // remembered as no question
    bool isGuess = false;    // by the words in common
    bool isNarrower = false; // it has all words of the first candidate, and others
};

class LabelMatcher
{
public:
    // Share of words in common (Dice's coefficient, endings not counted) from which a label with no other
    // words (but its unit) is taken for a question's, and how far behind the second best has to be.
    static constexpr double kEnough = 0.6;
    static constexpr double kClearLead = 0.1;

    // `catalogue` must outlive the matcher.
    explicit LabelMatcher(const Catalogue &catalogue, RememberedLabels remembered = {});

    // A code, or a label in either language.
    [[nodiscard]] std::optional<Target> exact(const QString &label) const;
    // What is remembered, else exact().
    [[nodiscard]] std::optional<Target> told(const QString &label) const;
    // told(), else the words in common. `isTick`: the value beside it is a tick, so
    // that a label shared by a question and a choice means the choice.
    [[nodiscard]] LabelMatch match(const QString &label, bool isTick = false);

    [[nodiscard]] QString code(Target target) const;

private:
    struct Words {
        int variable = 0;
        QStringList stems;
    };

    [[nodiscard]] LabelMatch matchByWords(const QString &normalised) const;

    const Catalogue &m_catalogue;
    RememberedLabels m_remembered;
    QHash<QString, Target> m_codes;
    QHash<QString, Target> m_labels;
    QHash<QString, Target> m_choices;
    std::vector<Words> m_words;
    QHash<QString, LabelMatch> m_known;
};

} // namespace quaderno

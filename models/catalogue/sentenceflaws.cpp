#include "catalogue/sentenceflaws.h"

#include "catalogue/sentencefield.h"

#include <QCoreApplication>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

class SentenceFlaws
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::SentenceFlaws)

public:
    explicit SentenceFlaws(const Catalogue &catalogue) : m_catalogue(catalogue) {}

    [[nodiscard]] QString ofCondition(const Formula &condition) const
    {
        for (const QString &field : condition.terms()) {
            if (const QString flaw = ofNumber(field); !flaw.isEmpty())
                return flaw;
        }
        return {};
    }

    [[nodiscard]] QString ofText(const QString &text) const
    {
        for (auto matches = fieldInBraces().globalMatch(text); matches.hasNext();) {
            if (const QString flaw = ofField(matches.next().captured(1)); !flaw.isEmpty())
                return flaw;
        }
        const QString rest = QString(text).remove(fieldInBraces());
        return rest.contains(u'{') || rest.contains(u'}') ? tr("a brace stands alone or around nothing")
                                                          : QString();
    }

private:
    [[nodiscard]] QString ofNumber(const QString &text) const
    {
        const auto field = SentenceField::read(text);
        if (field && !field->kind->isNumber)
            return tr("the field “%1” is not a number").arg(text);
        return ofField(text);
    }

    [[nodiscard]] QString ofField(const QString &text) const
    {
        const auto field = SentenceField::read(text);
        if (!field)
            return tr("“%1” is not a field of a sentence").arg(text);
        if (const auto words = field->words.size();
            words < field->kind->fewestWords || words > field->kind->mostWords)
            return field->kind->mostWords == 0 ? tr("the field “%1” has no words to choose from").arg(text)
                                               : tr("the field “%1” has the wrong number of words").arg(text);
        if (field->kind->argument == FieldArgument::Field)
            return ofNumber(field->argument);
        return isSuited(*field) ? QString()
                                : tr("in the field “%1”, %2").arg(text, wanted(field->kind->argument));
    }

    [[nodiscard]] bool isSuited(const SentenceField &field) const
    {
        const auto named = m_catalogue.variableIndex(field.argument.section(u'.', 0, 0));
        const Variable *variable = named ? &m_catalogue.variables[static_cast<size_t>(*named)] : nullptr;
        const auto indicator = m_catalogue.indicatorIndex(field.argument);
        const bool hasPart = field.argument.contains(u'.');
        switch (field.kind->argument) {
        case FieldArgument::None:
            return field.argument.isEmpty();
        case FieldArgument::Figure:
            return indicator || (variable && variable->isNumeric() && !hasPart);
        case FieldArgument::Mean:
            return indicator &&
                   m_catalogue.indicators[static_cast<size_t>(*indicator)].mean != MeanKind::None;
        case FieldArgument::Question:
            return variable && variable->isChoice() && !hasPart;
        case FieldArgument::Choice:
            return variable && hasPart && variable->choiceIndex(field.argument.section(u'.', 1));
        case FieldArgument::Field:
            break;
        }
        return false;
    }

    static QString wanted(FieldArgument argument)
    {
        switch (argument) {
        case FieldArgument::Figure:
            return tr("a variable that is a number, or an indicator, must stand in the brackets");
        case FieldArgument::Mean:
            return tr("an indicator with a mean must stand in the brackets");
        case FieldArgument::Question:
            return tr("a variable with choices must stand in the brackets");
        case FieldArgument::Choice:
            return tr("a variable and one of its choices (variable.choice) must stand in the brackets");
        case FieldArgument::None:
        case FieldArgument::Field:
            break;
        }
        return tr("there must be no brackets");
    }

    const Catalogue &m_catalogue;
};

} // namespace

QString flawOf(const Catalogue &catalogue, const Sentence &sentence)
{
    const SentenceFlaws flaws(catalogue);
    const QString ofCondition = sentence.condition ? flaws.ofCondition(*sentence.condition) : QString();
    if (!ofCondition.isEmpty())
        return ofCondition;
    const QString italian = flaws.ofText(sentence.text.italian);
    return italian.isEmpty() ? flaws.ofText(sentence.text.english) : italian;
}

} // namespace quaderno

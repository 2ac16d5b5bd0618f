#include "form/importquestions.h"

#include "items/importmodel.h"
#include "storage/dataset.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace quaderno
{

namespace
{

constexpr int kFewestLetters = 24; // of a box, so that the longest question does not widen the window

} // namespace

ImportQuestions::ImportQuestions(const DataSet &dataSet, const ImportModel &model, ImportRequest request,
                                 QWidget *parent)
    : QWidget(parent), m_dataSet(dataSet), m_model(model), m_request(std::move(request)),
      m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    makeMeanings();
    makeZones();
    m_answer = addBox(tr("Its &answer is"), "answer");
    connect(m_answer, &QComboBox::activated, this, [this](int at) {
        const ProposedCell *cell = m_model.cell(m_row);
        const QString code = m_answer->itemData(at).toString();
        if (!cell || code.isEmpty())
            return;
        m_request.answers[{cell->row, cell->column}] = code;
        Q_EMIT asked(m_request);
    });
    m_why = makeReasons();
    makeReading();
}

QComboBox *ImportQuestions::addBox(const QString &words, const char *name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kFewestLetters);
    m_form->addRow(words, box);
    return box;
}

QCheckBox *ImportQuestions::addTick(const QString &words, const char *name)
{
    auto *tick = new QCheckBox(words, this);
    tick->setObjectName(QLatin1String(name));
    m_form->addRow(QString(), tick);
    return tick;
}

void ImportQuestions::makeMeanings()
{
    m_meaning = addBox(tr("The chosen &row is about"), "meaning");
    m_meaning->addItem(tr("not stated yet"));
    m_meaning->addItem(tr("not a question of the questionnaire: leave it out"), QString());
    const Catalogue &catalogue = m_dataSet.catalogue();
    const LabelMatcher matcher(catalogue);
    for (int at = 0; at < static_cast<int>(catalogue.variables.size()); ++at) {
        const auto addItem = [&](Target target) {
            m_meaning->addItem(ImportModel::questionText(catalogue, target, m_request.language),
                               matcher.code(target));
        };
        const Variable &variable = catalogue.variables[static_cast<size_t>(at)];
        addItem({at, {}});
        for (int choice = 0; choice < static_cast<int>(variable.choices.size()); ++choice) {
            if (variable.type == VariableType::ChoiceMany)
                addItem({at, choice});
        }
    }
    connect(m_meaning, &QComboBox::activated, this, [this](int at) { remember(m_meaning->itemData(at)); });
}

void ImportQuestions::remember(const QVariant &meaning)
{
    const ProposedCell *cell = m_model.cell(m_row);
    if (!cell || !meaning.isValid())
        return;
    m_request.remembered[normalisedLabel(cell->label)] = meaning.toString();
    Q_EMIT asked(m_request);
}

void ImportQuestions::makeZones()
{
    m_zone = addBox(tr("Its &zone is"), "zoneMeaning");
    m_zone->addItem(tr("not stated yet"));
    m_zone->addItem(tr("no zone of ours: leave it out"), QString());
    for (const Zone &zone : m_dataSet.zones())
        m_zone->addItem(zone.name, zone.code);
    connect(m_zone, &QComboBox::activated, this, [this](int at) {
        const ProposedCell *cell = m_model.cell(m_row);
        if (!cell || !m_zone->itemData(at).isValid())
            return;
        m_request.rememberedZones[normalisedLabel(cell->zoneWords)] = m_zone->itemData(at).toString();
        Q_EMIT asked(m_request);
    });
}

QWidget *ImportQuestions::makeReasons()
{
    auto *why = new QWidget(this);
    auto *layout = new QHBoxLayout(why);
    layout->setContentsMargins(0, 0, 0, 0);
    m_reason = new QComboBox(why);
    m_reason->setObjectName(QStringLiteral("missingReason"));
    m_reason->addItem(tr("not stated yet: they are left out"), QString());
    for (const MissingReason &reason : m_dataSet.catalogue().missingReasons)
        m_reason->addItem(reason.label.in(m_request.language), reason.key);
    m_note = new QLineEdit(why);
    m_note->setObjectName(QStringLiteral("missingNote"));
    m_note->setAccessibleName(tr("Why there is no value, in a few words"));
    m_note->setPlaceholderText(tr("Why there is no value, in a few words"));
    layout->addWidget(m_reason);
    layout->addWidget(m_note, 1);
    layout->addStretch();
    m_form->addRow(tr("“n.d.”, “-”, “....” &mean"), why);
    connect(m_reason, &QComboBox::activated, this, [this](int at) {
        m_request.missingReason = m_reason->itemData(at).toString();
        Q_EMIT asked(m_request);
        if (m_note->isVisible())
            m_note->setFocus();
    });
    connect(m_note, &QLineEdit::editingFinished, this, &ImportQuestions::takeNote);
    return why;
}

// What is not taken unless the person says so, and how numbers are read.
void ImportQuestions::makeReading()
{
    m_blanks = addTick(tr("&Empty cells erase the answer that is there"), "blanksErase");
    m_hidden = addTick(tr("Take also what is &hidden in the sheet"), "takesHidden");
    m_position = addTick(QString(), "byPosition");
    if (m_request.section) {
        const Section &section = m_dataSet.catalogue().sections[static_cast<size_t>(*m_request.section)];
        m_position->setText(tr("The values are the &fields of “%1”, from the first to the last")
                                .arg(section.label.in(m_request.language)));
    }
    m_sum = addTick(tr("The columns of numbers are parts: add them &up"), "addsColumns");
    const auto tells = [this](QCheckBox *tick, bool ImportRequest::*what) {
        connect(tick, &QCheckBox::toggled, this, [this, what](bool isOn) {
            m_request.*what = isOn;
            Q_EMIT asked(m_request);
        });
    };
    tells(m_blanks, &ImportRequest::isBlankErasing);
    tells(m_hidden, &ImportRequest::takesHidden);
    tells(m_sum, &ImportRequest::addsColumns);
    connect(m_position, &QCheckBox::toggled, this, [this](bool isByPosition) {
        m_request.shape = isByPosition ? std::optional(SheetShape::Column) : std::nullopt;
        Q_EMIT asked(m_request);
    });
    m_decimals = addBox(tr("Numbers written as &text have"), "decimals");
    for (const DecimalMark mark : {DecimalMark::Comma, DecimalMark::Dot})
        m_decimals->addItem(ImportText::decimals(mark), static_cast<int>(mark));
    connect(m_decimals, &QComboBox::activated, this, [this](int at) {
        m_request.decimalMark = static_cast<DecimalMark>(m_decimals->itemData(at).toInt());
        Q_EMIT asked(m_request);
    });
}

void ImportQuestions::setVisible(QWidget *field, bool isVisible)
{
    m_form->setRowVisible(field, isVisible);
}

void ImportQuestions::show(const ImportRequest &request, bool mayBeByPosition)
{
    m_request = request;
    const ImportPlan &plan = m_model.plan();
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(m_request.missingReason)));
    const MissingReason *reason = m_dataSet.catalogue().missingReason(m_request.missingReason);
    m_note->setVisible(reason && reason->needsNote);
    // What the sheet does not ask is not asked.
    setVisible(m_why, reason || m_model.has(ImportVerdict::Missing));
    setVisible(m_blanks, m_request.isBlankErasing || plan.counts().blanks > 0);
    setVisible(m_hidden, m_request.takesHidden || m_model.has(ImportVerdict::Hidden));
    const bool isByPosition = m_request.shape == SheetShape::Column;
    setVisible(m_position, isByPosition || mayBeByPosition);
    setVisible(m_sum, m_request.addsColumns || (plan.layout.shape == SheetShape::Labelled &&
                                                std::ranges::any_of(plan.layout.unread, isAddend)));
    setVisible(m_decimals, m_request.decimalMark || plan.hasNumberTexts);
    m_decimals->setCurrentIndex(m_decimals->findData(static_cast<int>(plan.decimalMark.mark)));
    const auto tick = [](QCheckBox *box, bool isOn) {
        const QSignalBlocker quiet(box);
        box->setChecked(isOn);
    };
    tick(m_blanks, m_request.isBlankErasing);
    tick(m_hidden, m_request.takesHidden);
    tick(m_position, isByPosition);
    tick(m_sum, m_request.addsColumns);
}

void ImportQuestions::showRow(int row)
{
    m_row = row;
    const ProposedCell *cell = m_model.cell(row);
    const SheetLayout &layout = m_model.plan().layout;
    const SheetShape shape = layout.shape;
    const bool isOfWords = shape == SheetShape::Labelled || shape == SheetShape::Wide ||
                           (shape == SheetShape::Long && !layout.hasCodes);
    const bool isColumnOfValues =
        cell && cell->verdict == ImportVerdict::Unread && shape == SheetShape::Labelled;
    setVisible(m_meaning, isOfWords);
    m_meaning->setEnabled(cell && isOfWords && !isColumnOfValues && !cell->label.isEmpty());
    int meaning = 0;
    if (cell && cell->key)
        meaning = m_meaning->findData(
            LabelMatcher(m_dataSet.catalogue()).code({cell->key->variable, cell->choice}));
    else if (cell && cell->verdict == ImportVerdict::LeftOut && cell->zoneWords.isEmpty())
        meaning = m_meaning->findData(QString());
    m_meaning->setCurrentIndex(std::max(0, meaning));
    setVisible(m_zone, cell && !cell->zoneWords.isEmpty());
    if (cell && !cell->zoneWords.isEmpty()) {
        const auto said = m_request.rememberedZones.find(normalisedLabel(cell->zoneWords));
        m_zone->setCurrentIndex(said == m_request.rememberedZones.end() ? 0 : m_zone->findData(said->second));
    }
    showAnswers(cell);
}

// Of a value that is a choice, those there are.
void ImportQuestions::showAnswers(const ProposedCell *cell)
{
    const Variable *variable =
        cell && cell->key ? &m_dataSet.catalogue().variables[static_cast<size_t>(cell->key->variable)]
                          : nullptr;
    const bool isAsked = variable && variable->isChoice() && !cell->choice && !cell->token.isEmpty();
    setVisible(m_answer, isAsked);
    if (!isAsked)
        return;
    m_answer->clear();
    m_answer->addItem(tr("as the sheet says"));
    for (const Choice &choice : variable->choices)
        m_answer->addItem(choice.label.in(m_request.language), choice.name);
    const auto told = m_request.answers.find({cell->row, cell->column});
    if (told != m_request.answers.end())
        m_answer->setCurrentIndex(m_answer->findData(told->second));
}

void ImportQuestions::focusPosition()
{
    m_position->setFocus();
}

void ImportQuestions::focusRow()
{
    for (QComboBox *box : {m_zone, m_answer, m_meaning}) {
        if (box->isVisible() && box->isEnabled())
            return box->setFocus();
    }
}

bool ImportQuestions::isNoteFocused() const
{
    return m_note->hasFocus();
}

void ImportQuestions::takeNote()
{
    const QString words = m_note->text().trimmed();
    if (!m_note->isVisible() || words == m_request.missingNote)
        return;
    m_request.missingNote = words;
    Q_EMIT asked(m_request);
}

} // namespace quaderno

#include "paper/questionblock.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

// Columns, from the left of the text.
constexpr qreal kLabelWidth = 66 * kMillimetre;
constexpr qreal kAnswerLeft = 69 * kMillimetre;
constexpr qreal kReasonFieldLeft = 118.3 * kMillimetre;
constexpr qreal kPreviousLeft = 145.2 * kMillimetre; // beside a field for the reason

constexpr qreal kBoxWidth = 28 * kMillimetre;
constexpr qreal kBoxHeight = 6 * kMillimetre;
constexpr qreal kLeastUnitWidth = 12 * kMillimetre;
constexpr qreal kPadding = 1.5 * kMillimetre;
constexpr qreal kReasonBoxSize = 5 * kMillimetre;
constexpr qreal kMarkerSize = 3.2 * kMillimetre;
constexpr qreal kChoiceHeight = 4.6 * kMillimetre;
constexpr qreal kChoiceLabelLeft = 5 * kMillimetre; // from its marker
constexpr qreal kGapAboveHint = 0.5 * kMillimetre;
constexpr qreal kRuledLineHeight = 6.8 * kMillimetre;
constexpr int kRemarksLines = 3;

Band gap(qreal height)
{
    return {height, [](QPainter &, qreal) {}};
}

// Bands side by side in one that is as high as the highest column.
Band together(const std::vector<Bands> &columns)
{
    qreal height = 0;
    for (const Bands &column : columns) {
        height = std::max(height, heightOf(column));
    }
    return {height, [columns](QPainter &painter, qreal top) {
                for (const Bands &column : columns) {
                    qreal y = top;
                    for (const Band &band : column) {
                        band.paint(painter, y);
                        y += band.height;
                    }
                }
            }};
}

Bands textBands(const QString &text, const TextStyle &style, qreal left, qreal width)
{
    Bands bands;
    for (const QString &line : style.wrap(text, width)) {
        bands.push_back({style.lineHeight(), [line, style, left](QPainter &painter, qreal y) {
                             style.draw(painter, kTextArea.left() + left, y, line);
                         }});
    }
    return bands;
}

void append(Bands &bands, const Bands &more)
{
    bands.insert(bands.end(), more.begin(), more.end());
}

// A line of text in the middle of a box of `height`.
qreal middle(qreal height, const TextStyle &style)
{
    return (height - style.lineHeight()) / 2;
}

// Beside the left column stand as many bands of the right one as have room there; the others follow.
Bands sideBySide(const Bands &left, const Bands &right)
{
    auto end = right.begin() + 1;
    while (end != right.end() && heightOf({right.begin(), end}) < heightOf(left)) {
        ++end;
    }
    Bands bands{together({left, {right.begin(), end}})};
    append(bands, {end, right.end()});
    return bands;
}

class QuestionBlock
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnairePaper)

public:
    QuestionBlock(const QuestionnaireQuestion &question, const QuestionContext &context)
        : m_question(question), m_styles(context.styles),
          m_isToFill(context.kind == QuestionnaireKind::Empty), m_previousYear(context.previousYear),
          m_left(question.isRemarks ? 0 : kAnswerLeft), m_width(kTextArea.width() - m_left)
    {
    }

    [[nodiscard]] Bands bands() const
    {
        Bands label = labelBands();
        Bands answer = answerBands();
        Bands bands;
        if (m_question.isRemarks) {
            append(label, hintBands(m_width));
            bands.push_back(together({label}));
            append(bands, answer);
        } else if (m_question.isChoice()) {
            append(label, hintBands(kLabelWidth));
            bands = sideBySide(label, answer);
        } else {
            bands = sideBySide(label, answer);
            append(bands, hintBands(kTextArea.width()));
        }
        append(bands, belowAnswer());
        if (isWritten() && !m_isToFill) {
            bands.push_back(gap(kGapAboveHint)); // between its rule and the one of the next question
        }
        return bands;
    }

private:
    [[nodiscard]] bool isWritten() const { return m_question.isText(); }
    [[nodiscard]] bool isMissing() const { return m_question.answer && m_question.answer->isMissing; }
    // Of a present value; empty otherwise.
    [[nodiscard]] QString answerText() const
    {
        return m_question.answer && !isMissing() ? m_styles.printable(m_question.answer->text) : QString();
    }
    [[nodiscard]] QPen pen(const QColor &colour) const
    {
        return {colour, 0.5 * kPoint, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
    }
    [[nodiscard]] QPen framePen() const { return pen(m_styles.colours.secondary); }

    // On one line with the first of the answer.
    [[nodiscard]] Bands labelBands() const
    {
        qreal above = 0;
        if (m_question.isRelevant && !m_question.isRemarks) {
            above = m_question.isChoice() ? middle(kChoiceHeight, m_label)
                    : isWritten()         ? kBoxHeight - m_label.lineHeight()
                                          : middle(kBoxHeight, m_label);
        }
        Bands bands{gap(above)};
        append(bands,
               textBands(m_styles.printable(m_question.label), m_question.isRelevant ? m_label : m_greyLabel,
                         0, m_question.isRemarks ? m_width : kLabelWidth));
        return bands;
    }

    // What helps to answer, a text of last year among it; who reads an answer does not need it.
    [[nodiscard]] Bands hintBands(qreal width) const
    {
        QStringList words{m_question.condition, m_question.hint};
        if (isWritten() && !m_question.isRemarks) {
            words.append(previousWords());
        }
        words.removeAll(QString());
        if (!m_isToFill || words.isEmpty()) {
            return {};
        }
        Bands bands{gap(kGapAboveHint)};
        append(bands, textBands(m_styles.printable(words.join(u' ')), m_hint, 0, width));
        return bands;
    }

    // "2010: Diretta, Indiretta"; empty when it stands in a column of its own.
    [[nodiscard]] QString previousWords() const
    {
        if (!m_question.previous || hasPreviousColumn(m_question)) {
            return {};
        }
        return tr("%1: %2", "year, answer of that year")
            .arg(m_previousYear)
            .arg(m_question.previous->inBrief());
    }

    [[nodiscard]] Bands answerBands() const
    {
        if (!m_question.isRelevant) {
            return textBands(tr("does not apply"), m_greyItalic, m_left, m_width);
        }
        if (m_question.isChoice()) {
            return choiceBands();
        }
        return isWritten() ? writtenBands() : Bands{numberBand()};
    }

    // Status and note of this year's answer, what was explained of it, then last year's.
    [[nodiscard]] Bands belowAnswer() const
    {
        Bands bands;
        if (m_question.answer && m_question.isRelevant) {
            const QString &note = m_question.answer->note;
            QStringList words{m_question.answer->status, note.isEmpty() ? note : tr("note: %1").arg(note)};
            words.removeAll(QString());
            if (!words.isEmpty()) {
                bands =
                    textBands(m_styles.printable(words.join(u" – "_s)), m_styles.noteItalic, m_left, m_width);
            }
        }
        for (const QString &explained : m_question.explanations) {
            append(bands, textBands(m_styles.printable(explained), m_styles.noteItalic, m_left, m_width));
        }
        const QString previous = m_isToFill && isWritten() ? QString() : previousWords();
        if (!previous.isEmpty()) {
            append(bands, textBands(m_styles.printable(previous), m_styles.running, m_left, m_width));
        }
        return bands;
    }

    [[nodiscard]] Band numberBand() const
    {
        std::vector<Bands> columns;
        if (isMissing()) {
            columns.push_back({reasonInBox()});
        } else {
            const qreal width = std::max(kBoxWidth, m_value.width(answerText()) + 2 * kPadding);
            columns.push_back({numberInBox(width)});
            columns.push_back(unitBands(kAnswerLeft + width + kPadding));
        }
        if (m_isToFill) {
            columns.push_back({reasonField(kBoxHeight)});
        }
        if (hasPreviousColumn(m_question)) {
            columns.push_back(previousBands());
        }
        return together(columns);
    }

    [[nodiscard]] Band numberInBox(qreal width) const
    {
        return {kBoxHeight, [width, pen = framePen(), style = m_value,
                             number = answerText()](QPainter &painter, qreal y) {
                    const QRectF box(kTextArea.left() + kAnswerLeft, y, width, kBoxHeight);
                    painter.setPen(pen);
                    painter.drawRect(box);
                    style.drawRight(painter, box.right() - kPadding, y + middle(kBoxHeight, style), number);
                }};
    }

    [[nodiscard]] Bands unitBands(qreal left) const
    {
        const TextStyle &style = m_styles.note;
        const qreal width = std::max(kReasonFieldLeft - kPadding - left, kLeastUnitWidth);
        Bands bands{gap(middle(kBoxHeight, style))};
        append(bands, textBands(m_styles.printable(m_question.unit), style, left, width));
        return bands;
    }

    // Words need more room than digits: the box takes that of the unit too.
    [[nodiscard]] Band reasonInBox() const
    {
        constexpr qreal kWidth = kReasonFieldLeft - kAnswerLeft - kPadding;
        const Bands words = reasonBands(kAnswerLeft + kPadding, kWidth - 2 * kPadding);
        const qreal height = std::max(kBoxHeight, heightOf(words) + kPadding);
        const Band frame{height, [height, pen = pen(m_styles.colours.rowRule)](QPainter &painter, qreal y) {
                             painter.setPen(pen);
                             painter.drawRect(QRectF(kTextArea.left() + kAnswerLeft, y, kWidth, height));
                         }};
        Bands centred{gap((height - heightOf(words)) / 2)};
        append(centred, words);
        return together({{frame}, centred});
    }

    [[nodiscard]] Bands reasonBands(qreal left, qreal width) const
    {
        return textBands(m_styles.printable(tr("Missing: %1").arg(m_question.answer->text)), m_italic, left,
                         width);
    }

    // Where the digit of a missing reason is written, in the middle of a line of `height`.
    [[nodiscard]] Band reasonField(qreal height) const
    {
        return {height, [height, pen = framePen(), style = m_styles.running,
                         words = tr("missing: reason")](QPainter &painter, qreal y) {
                    const qreal left = kTextArea.left() + kReasonFieldLeft;
                    const qreal boxLeft = left + style.width(words) + 1 * kMillimetre;
                    style.draw(painter, left, y + middle(height, style), words);
                    painter.setPen(pen);
                    painter.drawRect(
                        QRectF(boxLeft, y + (height - kReasonBoxSize) / 2, kReasonBoxSize, kReasonBoxSize));
                }};
    }

    [[nodiscard]] Bands previousBands() const
    {
        const TextStyle &style = m_question.previous->isMissing ? m_greyItalic : m_styles.running;
        const qreal width = kTextArea.width() - (m_isToFill ? kPreviousLeft : kReasonFieldLeft);
        Bands bands{gap(middle(kBoxHeight, style))};
        for (const QString &line : style.wrap(m_styles.printable(m_question.previous->inBrief()), width)) {
            bands.push_back({style.lineHeight(), [line, style](QPainter &painter, qreal y) {
                                 style.drawRight(painter, kTextArea.right(), y, line);
                             }});
        }
        return bands;
    }

    [[nodiscard]] Bands choiceBands() const
    {
        Bands bands;
        QString group;
        for (const QuestionnaireChoice &choice : m_question.choices) {
            if (choice.group != group && !choice.group.isEmpty()) {
                bands.push_back(together(
                    {textBands(m_styles.printable(choice.group), m_styles.running, m_left, m_width)}));
            }
            group = choice.group;
            bands.push_back(choiceBand(choice, bands.empty()));
        }
        if (m_isToFill) {
            bands.front() = together({{bands.front()}, {reasonField(bands.front().height)}});
        }
        const bool isNoneTicked = std::ranges::none_of(m_question.choices, &QuestionnaireChoice::isTicked);
        if (isMissing()) {
            bands.push_back(gap(kGapAboveHint));
            append(bands, reasonBands(m_left, m_width));
        } else if (m_question.answer && isNoneTicked) {
            append(bands, textBands(answerText(), m_italic, m_left, m_width));
        }
        return bands;
    }

    // The mark is a letter in the frame, so that a text taken from the page tells what is ticked.
    [[nodiscard]] Band choiceBand(const QuestionnaireChoice &choice, bool isBesideField) const
    {
        const qreal right = isBesideField && m_isToFill ? kReasonFieldLeft - kPadding : kTextArea.width();
        const Bands label =
            textBands(m_styles.printable(choice.label), choice.isTicked ? m_tickedLabel : m_styles.cell,
                      m_left + kChoiceLabelLeft, right - m_left - kChoiceLabelLeft);
        const bool isRound = m_question.type == VariableType::ChoiceOne;
        const Band marker{
            kChoiceHeight,
            [=, pen = framePen(), style = m_styles.cellBold, left = kTextArea.left() + m_left,
             mark = choice.isTicked ? (isRound ? u"●"_s : u"X"_s) : QString()](QPainter &painter, qreal y) {
                const QRectF frame(left, y + (kChoiceHeight - kMarkerSize) / 2, kMarkerSize, kMarkerSize);
                painter.setPen(pen);
                isRound ? painter.drawEllipse(frame) : painter.drawRect(frame);
                style.drawCentred(painter, frame.center().x(), y + middle(kChoiceHeight, style), mark);
            }};
        Bands lines{gap(middle(kChoiceHeight, m_styles.cell))};
        append(lines, label);
        return together({{marker}, lines});
    }

    // A text on ruled lines.
    [[nodiscard]] Bands writtenBands() const
    {
        if (isMissing()) {
            return reasonBands(m_left, m_width);
        }
        const QString text = answerText();
        QStringList lines = m_written.wrap(text, m_width);
        if (text.isEmpty()) {
            lines.resize(m_question.isRemarks && m_isToFill ? kRemarksLines : 1);
        }
        const qreal height = m_question.isRemarks && m_isToFill ? kRuledLineHeight : kBoxHeight;
        Bands bands;
        for (const QString &line : lines) {
            bands.push_back({height, [=, left = kTextArea.left() + m_left, pen = framePen(),
                                      style = m_written](QPainter &painter, qreal y) {
                                 painter.setPen(pen);
                                 painter.drawLine(QPointF(left, y + height),
                                                  QPointF(kTextArea.right(), y + height));
                                 style.draw(painter, left, y + height - style.lineHeight(), line);
                             }});
        }
        return bands;
    }

    const QuestionnaireQuestion &m_question;
    const PaperStyles &m_styles;
    bool m_isToFill;
    int m_previousYear;
    qreal m_left; // of the answer
    qreal m_width;
    TextStyle m_label{Face::Regular, 9.5, 11.5};
    TextStyle m_greyLabel{Face::Regular, 9.5, 11.5, m_styles.colours.secondary};
    TextStyle m_hint{Face::Regular, 8, 9.5, m_styles.colours.secondary};
    TextStyle m_value{Face::Bold, 10, 12};
    TextStyle m_written{Face::Regular, 10, 12};
    TextStyle m_tickedLabel{Face::Bold, 9, 11};
    TextStyle m_italic{Face::Italic, 9, 11};
    TextStyle m_greyItalic{Face::Italic, 8, 11, m_styles.colours.secondary};
};

} // namespace

qreal heightOf(const Bands &bands)
{
    qreal height = 0;
    for (const Band &band : bands) {
        height += band.height;
    }
    return height;
}

Bands questionBands(const QuestionnaireQuestion &question, const QuestionContext &context)
{
    return QuestionBlock(question, context).bands();
}

bool hasPreviousColumn(const QuestionnaireQuestion &question)
{
    return question.previous && question.isRelevant && !question.isChoice() && !question.isText();
}

} // namespace quaderno::paper

#include "paper/questionnairelayout.h"

#include "paper/questionblock.h"
#include "paper/reportlayout.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quaderno::paper
{

namespace
{

constexpr qreal kGapAroundQuestion = 1 * kMillimetre;
constexpr qreal kGapAboveSection = 2.6 * kMillimetre;
// A section up to this height is kept on one page.
constexpr qreal kUndividedHeight = kTextArea.height() / 4;
constexpr qreal kSectionHeadHeight = 15 * kPoint;
constexpr qreal kGapUnderTitle = 2 * kMillimetre;
constexpr qreal kGapBetweenReasons = 6 * kMillimetre;
constexpr qreal kBoxPadding = 2.5 * kMillimetre;
constexpr qreal kSignatureLineHeight = 8.5 * kMillimetre;

QPen rule(const QColor &colour, qreal points)
{
    return {colour, points * kPoint, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

class QuestionnaireLayout
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::QuestionnairePaper)

public:
    QuestionnaireLayout(const QuestionnaireContents &contents, const ReportContents &frame,
                        const PaperStyles &styles)
        : m_contents(contents), m_frame(frame), m_styles(styles), m_document(emptyDocument(frame, styles)),
          m_flow(m_document)
    {
        m_document.title = styles.printable(contents.heading());
        // Of an empty form there are no data, and none that is a draft.
        const bool isEmpty = contents.kind == QuestionnaireKind::Empty;
        m_document.dates = isEmpty ? QString() : datesLine(frame);
    }

    [[nodiscard]] PaperDocument laidOut()
    {
        m_flow.newPage();
        m_document.pages.front().hasRunningHead = false;
        addTitle();
        for (const QuestionnaireSection &section : m_contents.sections) {
            addSection(section);
        }
        addSignature();
        return std::move(m_document);
    }

private:
    void addTitle()
    {
        m_flow.addText(m_styles.printable(m_frame.title), m_styles.running);
        m_flow.addText(m_document.title, m_styles.chapter);
        if (m_contents.kind == QuestionnaireKind::Empty) {
            m_flow.skip(kGapUnderTitle);
            addInstructions();
        } else {
            m_flow.addText(counts(), m_styles.cell);
        }
    }

    // "22 of 24 answers, 3 of them a reason why it is missing · Sent on 14/03/2013": counted as on screen
    [[nodiscard]] QString counts() const
    {
        const int answered = m_contents.answeredCount + m_contents.missingCount;
        QString text =
            tr("%1 of %n answers", "answered, of how many questions", answered + m_contents.neverEnteredCount)
                .arg(answered);
        if (m_contents.missingCount > 0) {
            text += tr(", %n of them missing for a reason", nullptr, m_contents.missingCount);
        }
        return text + (m_contents.way.isEmpty() ? QString() : u" · "_s + m_styles.printable(m_contents.way));
    }

    // How to answer and how to say that an answer is missing, in a frame.
    void addInstructions()
    {
        const qreal width = kTextArea.width() - 2 * kBoxPadding;
        const TextStyle &style = m_styles.note;
        const QStringList lines =
            style.wrap(tr("Write numbers in the boxes and put a cross beside each answer that holds. Where "
                          "a figure is missing, leave its box empty and write beside it the number of the "
                          "reason. A zero is a figure: it never stands for a missing one."),
                       width);
        const QStringList reasons = numberedReasons();
        qreal columnWidth = 0;
        for (const QString &reason : reasons) {
            columnWidth = std::max(columnWidth, style.width(reason) + kGapBetweenReasons);
        }
        const auto columns = std::max<qsizetype>(
            1, static_cast<qsizetype>((width + kGapBetweenReasons) / std::max(columnWidth, 1.0)));
        const qsizetype rows = (reasons.size() + columns - 1) / columns;
        const qreal height = static_cast<qreal>(lines.size() + rows) * style.lineHeight() + 2.5 * kBoxPadding;
        m_flow.add(height, [=, pen = rule(m_styles.colours.secondary, 0.5)](QPainter &painter, qreal y) {
            painter.setPen(pen);
            painter.drawRect(QRectF(kTextArea.left(), y, kTextArea.width(), height));
            const qreal left = kTextArea.left() + kBoxPadding;
            qreal top = y + kBoxPadding;
            for (const QString &line : lines) {
                style.draw(painter, left, top, line);
                top += style.lineHeight();
            }
            top += kBoxPadding / 2;
            for (qsizetype i = 0; i < reasons.size(); ++i) {
                style.draw(painter, left + static_cast<qreal>(i / rows) * columnWidth,
                           top + static_cast<qreal>(i % rows) * style.lineHeight(), reasons.at(i));
            }
        });
    }

    [[nodiscard]] QStringList numberedReasons() const
    {
        QStringList reasons;
        for (const auto &[digit, reason] : m_contents.missingReasons) {
            reasons.append(u"%1  %2"_s.arg(digit).arg(m_styles.printable(reason)));
        }
        return reasons;
    }

    void addSection(const QuestionnaireSection &section)
    {
        std::vector<Bands> questions;
        qreal height = kGapAboveSection + kSectionHeadHeight;
        for (const QuestionnaireQuestion &question : section.questions) {
            questions.push_back(questionBands(
                question,
                {.styles = m_styles, .kind = m_contents.kind, .previousYear = m_contents.year - 1}));
            height += heightWithGaps(questions.back());
        }
        if (height > m_flow.remaining() && height < kUndividedHeight) {
            m_flow.newPage();
        }
        for (const Bands &bands : questions) {
            addQuestion(section, bands, &bands == &questions.front());
        }
    }

    static qreal heightWithGaps(const Bands &bands) { return heightOf(bands) + 2 * kGapAroundQuestion; }

    void addQuestion(const QuestionnaireSection &section, const Bands &bands, bool isFirst)
    {
        const qreal head = isFirst ? kGapAboveSection + kSectionHeadHeight : 0;
        const bool fitsAPage = heightWithGaps(bands) + kSectionHeadHeight <= kTextArea.height();
        const qreal needed = head + (fitsAPage ? heightWithGaps(bands) : bands.front().height);
        if (needed > m_flow.remaining() && !m_flow.isAtTop()) {
            m_flow.newPage();
        }
        if (isFirst || m_flow.isAtTop()) {
            m_flow.skip(m_flow.isAtTop() ? 0 : kGapAboveSection);
            addHead(section, isFirst);
        } else {
            addRule(m_styles.colours.rowRule, 0.25);
        }
        m_flow.skip(kGapAroundQuestion);
        for (const Band &band : bands) {
            if (band.height > m_flow.remaining() && !m_flow.isAtTop()) {
                m_flow.newPage();
                addHead(section, false);
            }
            m_flow.add(band.height, band.paint);
        }
        m_flow.skip(kGapAroundQuestion);
    }

    // The section's name over a rule, and the year of the column on the right.
    void addHead(const QuestionnaireSection &section, bool isFirst)
    {
        const QString label = m_styles.printable(section.label);
        if (isFirst) {
            m_flow.addBookmark(label, 0);
        }
        const QString words = isFirst ? label : tr("%1 (continued)").arg(label);
        const QString year = std::ranges::any_of(section.questions, hasPreviousColumn)
                                 ? QString::number(m_contents.year - 1)
                                 : QString();
        m_flow.add(kSectionHeadHeight, [=, style = m_styles.title, yearStyle = m_styles.running,
                                        height = kSectionHeadHeight](QPainter &painter, qreal y) {
            style.draw(painter, kTextArea.left(), y + height - style.lineHeight() - kPoint, words);
            yearStyle.drawRight(painter, kTextArea.right(), y + height - yearStyle.lineHeight() - kPoint,
                                year);
        });
        addRule(m_styles.colours.text, 0.75);
    }

    void addRule(const QColor &colour, qreal points)
    {
        m_flow.add(0, [pen = rule(colour, points)](QPainter &painter, qreal y) {
            painter.setPen(pen);
            painter.drawLine(QPointF(kTextArea.left(), y), QPointF(kTextArea.right(), y));
        });
    }

    // At the foot of the last page.
    void addSignature()
    {
        struct Line {
            QString words;
            qreal left;
            qreal right;
        };
        const std::vector<std::vector<Line>> rows{
            {{tr("Place"), 0, 60}, {tr("Date"), 68, 98}, {tr("Signature"), 106, 165}},
        };
        const TextStyle &style = m_styles.running;
        const qreal rowHeight = kSignatureLineHeight + style.lineHeight();
        const qreal height = static_cast<qreal>(rows.size()) * rowHeight;
        m_flow.ensure(height);
        m_flow.skip(m_flow.remaining() - height);
        m_flow.add(height, [=, pen = rule(m_styles.colours.secondary, 0.5)](QPainter &painter, qreal top) {
            qreal y = top + kSignatureLineHeight;
            for (const auto &row : rows) {
                for (const auto &[words, left, right] : row) {
                    painter.setPen(pen);
                    painter.drawLine(QPointF(kTextArea.left() + left * kMillimetre, y),
                                     QPointF(kTextArea.left() + right * kMillimetre, y));
                    style.draw(painter, kTextArea.left() + left * kMillimetre, y, words);
                }
                y += rowHeight;
            }
        });
    }

    const QuestionnaireContents &m_contents;
    const ReportContents &m_frame;
    const PaperStyles &m_styles;
    PaperDocument m_document;
    PageFlow m_flow;
};

} // namespace

PaperDocument layOutQuestionnaire(const QuestionnaireContents &contents, const ReportContents &frame,
                                  const PaperStyles &styles)
{
    return QuestionnaireLayout(contents, frame, styles).laidOut();
}

} // namespace quaderno::paper

#include "exchange/sdmxstructure.h"

#include "exchange/sdmxdefinition.h"
#include "storage/dataset.h"

#include <QXmlStreamWriter>

namespace quaderno
{

using namespace Qt::StringLiterals;

namespace
{

constexpr char16_t kNamespaces[] = u"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
constexpr char16_t kLanguage[] = u"xml:lang";

// A scheme of codes or concepts, or a structure: who keeps it, and how it is referred to.
struct Artefact {
    QString id = {};
    QString agency = {};
    QString version = {};
    LocalText name = {};
    bool isPartial = false; // what is used of somebody else's
};

class SdmxStructure
{
    Q_DECLARE_TR_FUNCTIONS(quaderno::Sdmx)

public:
    SdmxStructure(const DataSet &dataSet, const ReportOptions &options, QByteArray *target)
        : m_frame(reportFrame(dataSet, options)), m_definition(sdmxDefinition(dataSet, options.language)),
          m_xml(target), m_areas(own(u"CL_AREA"_s, tr("Areas"))),
          m_indicators(own(u"CL_INDICATOR"_s, tr("Indicators"))),
          m_units(own(u"CL_UNIT"_s, tr("Units of measure"))),
          m_frequencies(ofStandard(u"CL_FREQ"_s, u"2.1"_s, tr("Frequency"))),
          m_statuses(ofStandard(u"CL_OBS_STATUS"_s, u"2.2"_s, tr("Observation status"))),
          m_concepts(own(u"CS"_s, tr("Concepts"))), m_structure(own(u"DSD"_s, tr("Data structure")))
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"mes:Structure"_s);
        for (const auto &[prefix, name] :
             {std::pair(u"mes"_s, u"message"_s), {u"str"_s, u"structure"_s}, {u"com"_s, u"common"_s}})
            m_xml.writeAttribute(u"xmlns:"_s + prefix, QStringView(kNamespaces).toString() + name);
        writeHeader();
        within(u"mes:Structures"_s, [this] {
            within(u"str:Dataflows"_s, [this] { writeDataflow(); });
            within(u"str:Codelists"_s, [this] { writeCodeLists(); });
            within(u"str:Concepts"_s, [this] { writeConcepts(); });
            within(u"str:DataStructures"_s, [this] { writeDataStructure(); });
        });
        m_xml.writeEndDocument();
    }

private:
    [[nodiscard]] Artefact own(const QString &kind, const QString &name) const
    {
        return {.id = kind + u'_' + m_definition.id,
                .agency = m_definition.agency,
                .version = m_definition.version,
                .name = inLanguage(name)};
    }

    [[nodiscard]] Artefact ofStandard(const QString &id, const QString &version, const QString &name) const
    {
        return {
            .id = id, .agency = u"SDMX"_s, .version = version, .name = inLanguage(name), .isPartial = true};
    }

    [[nodiscard]] LocalText inLanguage(const QString &words) const
    {
        return m_frame.language == Language::Italian ? LocalText{words, {}} : LocalText{{}, words};
    }

    template <typename Write> void within(const QString &name, Write write)
    {
        m_xml.writeStartElement(name);
        write();
        m_xml.writeEndElement();
    }

    void writeTexts(const QString &element, const LocalText &text)
    {
        for (const Language language : {Language::Italian, Language::English}) {
            if (text.in(language).isEmpty())
                continue;
            m_xml.writeStartElement(element);
            m_xml.writeAttribute(QStringView(kLanguage).toString(), languageCode(language));
            m_xml.writeCharacters(text.in(language));
            m_xml.writeEndElement();
        }
    }

    void writeHeader()
    {
        within(u"mes:Header"_s, [this] {
            m_xml.writeTextElement(u"mes:ID"_s, m_structure.id);
            m_xml.writeTextElement(u"mes:Test"_s, u"false"_s);
            m_xml.writeTextElement(u"mes:Prepared"_s, m_frame.date.toString(Qt::ISODate));
            within(u"mes:Sender"_s, [this] {
                m_xml.writeAttribute(u"id"_s, m_definition.agency);
                writeTexts(u"com:Name"_s, m_definition.agencyName);
            });
        });
    }

    template <typename Write>
    void writeArtefact(const QString &element, const Artefact &artefact, Write write)
    {
        within(element, [&] {
            m_xml.writeAttribute(u"id"_s, artefact.id);
            m_xml.writeAttribute(u"agencyID"_s, artefact.agency);
            m_xml.writeAttribute(u"version"_s, artefact.version);
            if (artefact.isPartial)
                m_xml.writeAttribute(u"isPartial"_s, u"true"_s);
            write();
        });
    }

    void writeDataflow()
    {
        const Artefact flow{
            .id = m_definition.id, .agency = m_definition.agency, .version = m_definition.version};
        writeArtefact(u"str:Dataflow"_s, flow, [this] {
            within(u"com:Annotations"_s, [this] {
                writeAnnotation(u"CITATION"_s, citationLine(m_frame), {});
                writeAnnotation(u"LICENCE"_s, licenceLine(), QStringView(kLicenceAddress).toString());
            });
            writeTexts(u"com:Name"_s, m_definition.name);
            within(u"str:Structure"_s,
                   [this] { writeReference(m_structure, u"DataStructure"_s, u"datastructure"_s); });
        });
    }

    void writeAnnotation(const QString &type, const QString &words, const QString &address)
    {
        within(u"com:Annotation"_s, [&] {
            m_xml.writeAttribute(u"id"_s, type);
            m_xml.writeTextElement(u"com:AnnotationType"_s, type);
            if (!address.isEmpty())
                m_xml.writeTextElement(u"com:AnnotationURL"_s, address);
            writeTexts(u"com:AnnotationText"_s, inLanguage(words));
        });
    }

    void writeReference(const Artefact &artefact, const QString &kind, const QString &package)
    {
        m_xml.writeEmptyElement(u"Ref"_s);
        m_xml.writeAttribute(u"id"_s, artefact.id);
        m_xml.writeAttribute(u"version"_s, artefact.version);
        m_xml.writeAttribute(u"agencyID"_s, artefact.agency);
        m_xml.writeAttribute(u"package"_s, package);
        m_xml.writeAttribute(u"class"_s, kind);
    }

    void writeItem(const QString &element, const SdmxCode &item)
    {
        within(element, [&] {
            m_xml.writeAttribute(u"id"_s, item.id);
            writeTexts(u"com:Name"_s, item.name);
        });
    }

    void writeCodes(const Artefact &list, const std::vector<SdmxCode> &codes)
    {
        writeArtefact(u"str:Codelist"_s, list, [&] {
            writeTexts(u"com:Name"_s, list.name);
            for (const SdmxCode &code : codes)
                writeItem(u"str:Code"_s, code);
        });
    }

    void writeCodeLists()
    {
        std::vector<SdmxCode> indicators;
        for (const SdmxIndicator &indicator : m_definition.indicators)
            indicators.push_back(indicator.code);
        std::vector<SdmxCode> statuses;
        for (const ObsStatus status : kObsStatuses)
            statuses.push_back({obsStatusLetter(status), inLanguage(obsStatusName(status))});
        writeCodes(m_frequencies, {{QStringView(kSdmxAnnual).toString(), inLanguage(tr("Annual"))}});
        writeCodes(m_statuses, statuses);
        writeCodes(m_areas, m_definition.areas);
        writeCodes(m_indicators, indicators);
        writeCodes(m_units, m_definition.units);
    }

    void writeConcepts()
    {
        const std::pair<QStringView, QString> concepts[] = {{kSdmxFrequency, tr("Frequency")},
                                                            {kSdmxArea, tr("Reference area")},
                                                            {kSdmxIndicator, tr("Indicator")},
                                                            {kSdmxTime, tr("Time period")},
                                                            {kSdmxMeasure, tr("Observation value")},
                                                            {kSdmxStatus, tr("Observation status")},
                                                            {kSdmxDecimals, tr("Decimals")},
                                                            {kSdmxUnit, tr("Unit of measure")},
                                                            {kSdmxComment, tr("Comment")}};
        writeArtefact(u"str:ConceptScheme"_s, m_concepts, [&] {
            writeTexts(u"com:Name"_s, m_concepts.name);
            for (const auto &[id, name] : concepts)
                writeItem(u"str:Concept"_s, {id.toString(), inLanguage(name)});
        });
    }

    void writeDataStructure()
    {
        writeArtefact(u"str:DataStructure"_s, m_structure, [this] {
            writeTexts(u"com:Name"_s, m_structure.name);
            within(u"str:DataStructureComponents"_s, [this] {
                within(u"str:DimensionList"_s, [this] { writeDimensions(); });
                within(u"str:AttributeList"_s, [this] { writeAttributes(); });
                within(u"str:MeasureList"_s, [this] {
                    m_xml.writeAttribute(u"id"_s, u"MeasureDescriptor"_s);
                    writeComponent(u"str:PrimaryMeasure"_s, kSdmxMeasure, {},
                                   [this] { writeForm(u"Double"_s); });
                });
            });
        });
    }

    void writeDimensions()
    {
        m_xml.writeAttribute(u"id"_s, u"DimensionDescriptor"_s);
        writeComponent(u"str:Dimension"_s, kSdmxFrequency, {{u"position"_s, u"1"_s}},
                       [this] { writeCoded(m_frequencies); });
        writeComponent(u"str:Dimension"_s, kSdmxArea, {{u"position"_s, u"2"_s}},
                       [this] { writeCoded(m_areas); });
        writeComponent(u"str:Dimension"_s, kSdmxIndicator, {{u"position"_s, u"3"_s}},
                       [this] { writeCoded(m_indicators); });
        writeComponent(u"str:TimeDimension"_s, kSdmxTime, {{u"position"_s, u"4"_s}},
                       [this] { writeForm(u"ObservationalTimePeriod"_s); });
    }

    // Decimals and unit are those of the indicator, whatever zone and year.
    void writeAttributes()
    {
        m_xml.writeAttribute(u"id"_s, u"AttributeDescriptor"_s);
        const QString status = u"assignmentStatus"_s;
        writeComponent(u"str:Attribute"_s, kSdmxStatus, {{status, u"Mandatory"_s}}, [this] {
            writeCoded(m_statuses);
            writeRelationship(u"str:PrimaryMeasure"_s, kSdmxMeasure);
        });
        writeComponent(u"str:Attribute"_s, kSdmxDecimals, {{status, u"Mandatory"_s}}, [this] {
            writeForm(u"Integer"_s);
            writeRelationship(u"str:Dimension"_s, kSdmxIndicator);
        });
        writeComponent(u"str:Attribute"_s, kSdmxUnit, {{status, u"Mandatory"_s}}, [this] {
            writeCoded(m_units);
            writeRelationship(u"str:Dimension"_s, kSdmxIndicator);
        });
        writeComponent(u"str:Attribute"_s, kSdmxComment, {{status, u"Conditional"_s}}, [this] {
            writeForm(u"String"_s);
            writeRelationship(u"str:PrimaryMeasure"_s, kSdmxMeasure);
        });
    }

    template <typename Write>
    void writeComponent(const QString &element, QStringView id,
                        const std::vector<std::pair<QString, QString>> &attributes, Write write)
    {
        within(element, [&] {
            m_xml.writeAttribute(u"id"_s, id.toString());
            for (const auto &[name, value] : attributes)
                m_xml.writeAttribute(name, value);
            within(u"str:ConceptIdentity"_s, [&] {
                m_xml.writeEmptyElement(u"Ref"_s);
                m_xml.writeAttribute(u"id"_s, id.toString());
                m_xml.writeAttribute(u"maintainableParentID"_s, m_concepts.id);
                m_xml.writeAttribute(u"maintainableParentVersion"_s, m_concepts.version);
                m_xml.writeAttribute(u"agencyID"_s, m_concepts.agency);
                m_xml.writeAttribute(u"package"_s, u"conceptscheme"_s);
                m_xml.writeAttribute(u"class"_s, u"Concept"_s);
            });
            write();
        });
    }

    void writeCoded(const Artefact &list)
    {
        within(u"str:LocalRepresentation"_s, [&] {
            within(u"str:Enumeration"_s, [&] { writeReference(list, u"Codelist"_s, u"codelist"_s); });
        });
    }

    void writeForm(const QString &type)
    {
        within(u"str:LocalRepresentation"_s, [&] {
            m_xml.writeEmptyElement(u"str:TextFormat"_s);
            m_xml.writeAttribute(u"textType"_s, type);
        });
    }

    void writeRelationship(const QString &element, QStringView component)
    {
        within(u"str:AttributeRelationship"_s, [&] {
            within(element, [&] {
                m_xml.writeEmptyElement(u"Ref"_s);
                m_xml.writeAttribute(u"id"_s, component.toString());
            });
        });
    }

    ReportContents m_frame;
    SdmxDefinition m_definition;
    QXmlStreamWriter m_xml;
    Artefact m_areas;
    Artefact m_indicators;
    Artefact m_units;
    Artefact m_frequencies;
    Artefact m_statuses;
    Artefact m_concepts;
    Artefact m_structure;
};

} // namespace

QByteArray sdmxStructure(const DataSet &dataSet, const ReportOptions &options)
{
    QByteArray bytes;
    SdmxStructure(dataSet, options, &bytes).write();
    return bytes;
}

} // namespace quaderno

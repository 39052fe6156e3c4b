package tradingtwin.brokers.csv.stocks;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;

/// The trades of a Flex query in XML as a table: a row for each `Trade`, a column for each
/// attribute.
///
/// No document type and no entity from outside is ever resolved.
final class FlexXml {

  /// Where a row says which element it was.
  static final String ELEMENT = "twin element";

  private static final int MOST_COLUMNS = 200;
  private static final Set<String> READ = Set.of("Trade", "CashTransaction", "CorporateAction");

  private final String text;

  FlexXml(String text) {
    this.text = text;
  }

  /// Empty when the XML is broken or holds no trades.
  Optional<Sheet> trades() {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<SheetRow> rows = new ArrayList<>();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.strip()));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && READ.contains(xml.getLocalName())) {
          rows.add(new SheetRow(xml.getLocation().getLineNumber(), cells(xml, columns)));
        }
      }
    } catch (XMLStreamException broken) {
      return Optional.empty();
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sheet(',', new SheetRow(1, List.copyOf(columns.keySet())), rows));
  }

  private static List<String> cells(XMLStreamReader xml, Map<String, Integer> columns) {
    Map<Integer, String> at = new LinkedHashMap<>();
    columns.putIfAbsent(ELEMENT, 0);
    at.put(0, xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      if (columns.size() < MOST_COLUMNS || columns.containsKey(name)) {
        columns.putIfAbsent(name, columns.size());
        at.put(columns.getOrDefault(name, 0), xml.getAttributeValue(i));
      }
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(at.getOrDefault(i, ""));
    }
    return cells;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}

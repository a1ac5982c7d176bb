package io.cordon.labels.markup;

import static io.cordon.labels.LabelSamples.bytes;

import java.util.Map;
import java.util.stream.Collectors;

/** Documents of XML and HTML with labels among their properties. */
public final class MarkupSamples {
  static final String OFFICE = "urn:schemas-microsoft-com:office:";

  private MarkupSamples() {}

  /** Excel's XML of 2003. */
  public static byte[] spreadsheetWith(Map<String, String> properties) {
    return bytes(
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="%1$sspreadsheet" xmlns:o="%1$soffice">
         <DocumentProperties xmlns="%1$soffice"><Author>Ana</Author></DocumentProperties>
         <CustomDocumentProperties xmlns="%1$soffice" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882">%2$s</CustomDocumentProperties>
         <Worksheet/>
        </Workbook>
        """
            .formatted(OFFICE, elements("", properties)));
  }

  /** Word's HTML, with the properties in a comment that only Office reads. */
  public static String pageWith(Map<String, String> properties) {
    return """
        <html xmlns:o="%soffice" xmlns="http://www.w3.org/TR/REC-html40">
        <head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
        <title>plan</title>
        <!--[if gte mso 9]><xml>
         <o:DocumentProperties><o:Author>Ana</o:Author></o:DocumentProperties>
         <o:CustomDocumentProperties>%s</o:CustomDocumentProperties>
        </xml><![endif]-->
        <style><!-- p {margin: 0} --></style></head><body>plan</body></html>
        """
        .formatted(OFFICE, elements("o:", properties));
  }

  static String elements(String prefix, Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(
            property ->
                "<%1$s%2$s dt:dt=\"string\">%3$s</%1$s%2$s>"
                    .formatted(prefix, property.getKey(), property.getValue()))
        .collect(Collectors.joining("\n  "));
  }
}

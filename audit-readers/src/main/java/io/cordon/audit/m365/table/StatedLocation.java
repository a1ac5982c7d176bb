package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The place that a row states, written in the form of a sign-in of Microsoft Graph. */
final class StatedLocation {
  private StatedLocation() {}

  /** Of a sign-in: as an object, as columns, or as one text such as {@code Oslo, Oslo, NO}. */
  static void ofSignIn(NormalisedColumns columns, ObjectNode record) {
    String text = columns.first("location");
    String[] parts = text == null || text.startsWith("{") ? new String[0] : text.split(",", -1);
    String country =
        columns.first("locationcountryorregion", "locationdetailscountryorregion", "country");
    String city = columns.first("locationcity", "locationdetailscity", "city");
    if (country == null && parts.length > 0) {
      country = parts[parts.length - 1].strip();
    }
    if (city == null && parts.length > 1) {
      city = parts[0].strip();
    }
    ObjectNode location = record.putObject("location");
    location.put("countryOrRegion", country).put("city", city);
    location.put("asn", columns.first("autonomoussystemnumber"));
    location
        .putObject("geoCoordinates")
        .put("latitude", coordinate(columns, "latitude"))
        .put("longitude", coordinate(columns, "longitude"));
  }

  private static String coordinate(NormalisedColumns columns, String axis) {
    return columns.first(
        "locationgeocoordinates" + axis, "locationdetailsgeocoordinates" + axis, axis);
  }

  /** Of a row of CloudAppEvents. */
  static void ofCloudApp(NormalisedColumns columns, ObjectNode record) {
    record
        .putObject("location")
        .put("countryOrRegion", columns.first("countrycode"))
        .put("city", columns.first("city"))
        .put("isp", columns.first("isp"));
  }
}

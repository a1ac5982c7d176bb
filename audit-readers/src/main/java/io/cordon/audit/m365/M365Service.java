package io.cordon.audit.m365;

import io.cordon.audit.record.ClientAddress;
import io.cordon.model.activity.Client;
import java.util.Locale;
import java.util.Set;

/** Microsoft's own services, that act for a user and are no place where the user is. */
final class M365Service {
  private static final Set<String> APPLICATION_IDS =
      Set.of(
          "3138fe80-4087-4b04-80a6-8866c738028a", // SharePoint Notification Service
          "394866fc-eedb-4f01-8536-3ff84b16be2a", // Microsoft People Cards Service
          "944f0bd1-117b-4b1c-af26-804ed95e767e"); // Media Analysis and Transformation Service

  private static final Set<String> APPLICATION_NAMES =
      Set.of(
          "meta",
          "microsoft people cards service",
          "media analysis and transformation service",
          "officecollaborationservice",
          "office collaboration service",
          "sharepoint notification service");

  private static final ServiceRanges RANGES = ServiceRanges.load("microsoft-service-ranges.txt");

  private M365Service() {}

  /**
   * Whether a service called, and not from a place of the user's: from an address where only
   * Microsoft's services are, or as an application of Microsoft's and from no address at all. Any
   * other address counts, whoever it is said to be: a user agent is the caller's to choose, and a
   * service may pass on the address of the user for whom it works.
   */
  static boolean called(ClientAddress from, Client client) {
    if (from.ip() != null) {
      return RANGES.contain(from.ip());
    }
    return from.host() == null && isApplication(client);
  }

  private static boolean isApplication(Client client) {
    return APPLICATION_IDS.contains(lower(client.applicationId()))
        || APPLICATION_NAMES.contains(lower(client.applicationName()));
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}

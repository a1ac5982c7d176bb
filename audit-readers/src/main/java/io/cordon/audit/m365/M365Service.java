package io.cordon.audit.m365;

import io.cordon.audit.record.ClientAddress;
import io.cordon.audit.text.LowerCase;
import io.cordon.model.activity.Client;
import java.util.Set;

/** Microsoft's own services, which act for a user from a place where the user is not. */
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
   * Whether the caller is one of Microsoft's services and its address not the user's: an address
   * that only Microsoft's services use, or an application of Microsoft's without any address. Any
   * other address counts as the user's: a caller chooses its user agent freely, and a service may
   * forward the address of the user it acts for.
   */
  static boolean isCaller(ClientAddress from, Client client) {
    if (from.ip() != null) {
      return RANGES.contains(from.ip());
    }
    return from.host() == null && isApplication(client);
  }

  private static boolean isApplication(Client client) {
    return APPLICATION_IDS.contains(lower(client.applicationId()))
        || APPLICATION_NAMES.contains(lower(client.applicationName()));
  }

  private static String lower(String text) {
    return text == null ? "" : LowerCase.of(text);
  }
}

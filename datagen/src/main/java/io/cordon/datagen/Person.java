package io.cordon.datagen;

import java.util.List;
import java.util.UUID;

/**
 * A member of the organisation and their habits.
 *
 * @param index number of the person, from 0
 * @param upn user principal name in lower case
 * @param userKey how SharePoint writes their account
 * @param hub index into {@link City#HUBS}
 * @param homeAddress at their own provider; a cable modem keeps it for years
 * @param projects the libraries they work in, the most used first; their own drive last
 * @param downloadsPerDay median of an active day
 * @param dayVariance variance of an active day's factor
 * @param chronotypeHours how much later than others they start
 * @param vpn the exit they use; null for those who use none
 * @param sharesPerDay with people outside; 0 for most
 * @param untidyCase whether some programs write their name in other letter case
 */
public record Person(
    int index,
    String upn,
    UUID objectId,
    String userKey,
    Department department,
    int hub,
    Network provider,
    String homeAddress,
    Network vpn,
    List<Device> devices,
    List<Library> projects,
    double downloadsPerDay,
    double dayVariance,
    double weekdayActivity,
    double chronotypeHours,
    boolean eveningWorker,
    double sharesPerDay,
    boolean untidyCase) {

  Library drive() {
    return projects.get(projects.size() - 1);
  }

  Device computer() {
    return devices.get(0);
  }

  String country() {
    return City.HUBS.get(hub).country();
  }
}

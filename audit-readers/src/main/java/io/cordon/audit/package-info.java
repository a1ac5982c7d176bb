/**
 * Reads each cloud's native audit records, in any form of export, as activities.
 *
 * <p>Each cloud has a package with classes of the same kinds: {@code XxxReader} reads a record;
 * {@code XxxEventTypes} ({@code M365Operations}) is the table of what an event type means, {@code
 * XxxSkipReason} the words for events that are no file activity; {@code XxxActor}, {@code XxxFile},
 * {@code XxxShare}, {@code XxxLabelling}, {@code XxxSetting}, {@code XxxEndpoint} and {@code
 * XxxClient} read one part of an activity each, where the cloud's records have it. Classes without
 * the prefix are about something that only this cloud has.
 */
package io.cordon.audit;

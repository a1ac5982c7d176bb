/**
 * Reads each cloud's native audit records, in any form of export, as activities.
 *
 * <p>Each cloud has a package with the same classes: {@code XxxReader} reads a record; {@code
 * XxxEventTypes} is the table of what an event type means, {@code XxxSkipReason} the words for
 * events that are no file activity; {@code XxxActor}, {@code XxxFile}, {@code XxxShare}, {@code
 * XxxLabelling}, {@code XxxSetting}, {@code XxxEndpoint} and {@code XxxClient} read one part of an
 * activity each. Classes without the prefix are about something that only this cloud has.
 */
package io.cordon.audit;

/** Labels of messages, and of web pages that are stored like messages. */
package io.cordon.labels.mail;

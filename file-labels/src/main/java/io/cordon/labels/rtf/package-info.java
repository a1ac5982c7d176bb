/** Labels of rich text. */
package io.cordon.labels.rtf;

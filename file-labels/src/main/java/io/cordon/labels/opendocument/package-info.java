/** Labels of OpenDocument packages. */
package io.cordon.labels.opendocument;

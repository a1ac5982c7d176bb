/** Labels of Office Open XML packages. */
package io.cordon.labels.office;

/** What the data loss prevention of clouds and computers saw. */
package io.cordon.model.dlp;

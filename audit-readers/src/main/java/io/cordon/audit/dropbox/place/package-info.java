/** Where in Dropbox a file is. */
package io.cordon.audit.dropbox.place;

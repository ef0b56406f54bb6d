/** The proof that a feature needs no file of the application's: it lives here alone. */
package app.mspaintr.feature;

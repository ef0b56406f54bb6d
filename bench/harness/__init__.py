"""The side-by-side comparison of MSPaintr with the systems people would pick instead."""

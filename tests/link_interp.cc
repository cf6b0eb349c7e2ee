// Proof of an arrow: the whole interp library links without storage, shims or server. CMake links
// the archive whole, so a reference to another layer fails here. Includes nothing of ours.
int main() { return 0; }

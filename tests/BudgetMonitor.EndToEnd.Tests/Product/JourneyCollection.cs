// Each journey has a product of its own; two browsers and products at once would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

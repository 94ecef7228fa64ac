namespace Microsoft.SqlServer.Server;

/// <summary>A user-defined CLR type that serialises itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the type's content.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the type's content.</summary>
    void Write(BinaryWriter w);
}
